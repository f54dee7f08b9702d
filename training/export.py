"""Writes a checkpoint as ONNX, with its labels beside it; or the encoder's vocabulary."""

import argparse
import json
from pathlib import Path

import torch
from torch import nn

from data import Labels
from model import Encoder, Reader
from tokens import WordPiece

INPUTS = ("input_ids", "attention_mask", "case_ids", "word_index")
OUTPUTS = ("upos", "xpos", "ner", "arc", "label")


class Exported(nn.Module):
    """What the program calls: label has the best relation for each dependent and head."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, attention_mask, case_ids, word_index):
        reader = self.reader
        words = reader.words(input_ids, attention_mask, case_ids, word_index)
        return (
            reader.upos(words),
            reader.xpos(words),
            reader.ner(words),
            reader.arcs(words),
            reader.best_labels(words),
        )


def export(checkpoint, target):
    state = torch.load(checkpoint, weights_only=True)
    labels = Labels(**state["labels"])
    reader = Reader(Encoder(), labels)
    reader.load_state_dict(state["reader"])
    reader.eval()
    size, pieces, words = 2, 13, 9
    example = (
        torch.randint(1000, 3000, (size, pieces)),
        torch.ones(size, pieces, dtype=torch.long),
        torch.randint(0, 6, (size, pieces)),
        torch.randint(0, pieces, (size, words)),
    )
    axes = {name: {0: "sentences", 1: "pieces"} for name in INPUTS}
    axes["word_index"] = {0: "sentences", 1: "words"}
    axes |= {name: {0: "sentences", 1: "words"} for name in OUTPUTS}
    for square in ("arc", "label"):
        axes[square] = {0: "sentences", 1: "words", 2: "words"}
    torch.onnx.export(
        Exported(reader),
        example,
        target,
        opset_version=14,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        dynamo=False,
    )
    write_labels(labels, Path(target).with_name("labels.json"))


def write_labels(labels, path):
    lines = (f'  "{name}": {json.dumps(value)}' for name, value in vars(labels).items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", nargs="?")
    parser.add_argument("target", nargs="?")
    parser.add_argument("--encoder", default="encoder")
    parser.add_argument("--vocabulary", help="write the word pieces here, one a line")
    options = parser.parse_args()
    if options.vocabulary:
        word_piece = WordPiece(f"{options.encoder}/all-minilm-l6-v2-tokenizer.json")
        text = "".join(piece + "\n" for piece in word_piece.vocabulary())
        Path(options.vocabulary).write_text(text, encoding="utf-8")
    elif options.checkpoint and options.target:
        export(options.checkpoint, options.target)
    else:
        parser.error("name a checkpoint and a target, or --vocabulary")


if __name__ == "__main__":
    main()
