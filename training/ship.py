"""Writes a checkpoint as the files that the program loads: ONNX in int8, labels, checksums."""

import argparse
import hashlib
import json
import random
from pathlib import Path

import onnx
import torch

import export
import labeller
import marked
import reader
import treebank
from encoder import Encoder
from tokens import SHAPES, Tokenizer, WordPiece
from train_labeller import predicates

HERE = Path(__file__).parent
LOOKED_AT = 400  # sentences over which ranges are taken


def ship_reader(options, word_piece):
    labels = treebank.Labels(**read_labels(options.checkpoint))
    model = restored(options.checkpoint, SHAPES, lambda e: reader.Reader(e, labels))
    sentences = random.Random(1).sample(treebank.trees(options.data), LOOKED_AT)
    batches = (
        treebank.Batch.of(group, labels)
        for group in treebank.batches(treebank.prepare(sentences, word_piece), 1000, False)
    )
    seen = export.ranges(model, reader.losses, batches)
    return export.reader(model, seen)


def ship_labeller(options, word_piece):
    labels = labeller.Labels(**read_labels(options.checkpoint))
    model = restored(options.checkpoint, labeller.ROLES, lambda e: labeller.Labeller(e, labels))
    tokenizer = Tokenizer(HERE.parent / "models/english/abbreviations.tsv")
    lines = marked.read(HERE.parent / "data/training/relations", tokenizer)
    lines = random.Random(1).sample(lines, min(LOOKED_AT, len(lines)))
    _, symmetric = predicates(HERE.parent / "ontology/entente.ttl")
    examples = labeller.Examples(lines, labels, symmetric, word_piece)
    pairs = [examples.pair(m) if m.relation in labeller.TYPES else examples.pair(m, 0) for m in lines]
    batches = (labeller.Batch.of(group) for group in treebank.batches(pairs, 1000, False))
    seen = export.ranges(model, lambda m, b: m(b), batches)
    return export.labeller(model, seen, labeller.HEADS)


def read_labels(checkpoint):
    return json.loads(Path(checkpoint).with_suffix(".labels.json").read_text(encoding="utf-8"))


def restored(checkpoint, kinds, build):
    state = torch.load(checkpoint, weights_only=True)["average"]
    layers = sum(name.endswith(".query.bias") for name in state)
    model = build(Encoder(kinds, layers))
    model.load_state_dict(state)
    return model.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=["reader", "labeller"])
    parser.add_argument("checkpoint")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", default="ud", help="folder of the treebank, for the reader")
    parser.add_argument("--encoder", type=Path, default=Path("encoder"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    word_piece = WordPiece(options.encoder / "tokenizer.json")
    made = {"reader": ship_reader, "labeller": ship_labeller}[options.model](options, word_piece)
    onnx.save(made, options.folder / f"{options.model}.onnx")
    labels = read_labels(options.checkpoint)
    lines = (f'  "{k}": {json.dumps(v, ensure_ascii=False)}' for k, v in labels.items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (options.folder / "labels.json").write_text(text, encoding="utf-8")
    if options.model == "reader":
        vocabulary = "".join(piece + "\n" for piece in word_piece.vocabulary())
        (options.folder / "vocab.txt").write_text(vocabulary, encoding="utf-8")
    checksums(options.folder)


def checksums(folder):
    """Of every file that the program loads."""
    files = sorted(p for p in folder.iterdir() if p.suffix in (".json", ".onnx", ".txt"))
    sums = (f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files)
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if __name__ == "__main__":
    main()
