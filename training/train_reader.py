"""Trains the reader: see README.md."""

import argparse
import dataclasses
import json
import random
from pathlib import Path

import torch

import marked
import treebank
from encoder import pretrained
from loop import Training, add_arguments
from reader import Reader, losses
from tokens import SHAPES, Tokenizer, WordPiece
from treebank import Batch, Labels

FROZEN = ("encoder.positions",)
HERE = Path(__file__).parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="ud", help="folder of the treebank")
    parser.add_argument("--names", help="file of more sentences with names")
    parser.add_argument("--own", default=HERE.parent / "data/training/relations")
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="which of the encoder's to keep")
    return add_arguments(
        parser,
        checkpoint="checkpoints/reader.pt",
        epochs=8,
        own_from=5,
        pieces=1200,
        encoder_rate=3e-4,
        head_rate=2e-3,
    ).parse_args()


def plan(trees, names, options, word_piece):
    """Batches of all epochs; our own sentences come late, when trees and names are mostly learned."""
    tokenizer = Tokenizer(HERE.parent / "models/english/abbreviations.tsv")
    own = treebank.own_names(marked.read(options.own, tokenizer))
    early = treebank.prepare(trees + names, word_piece)
    late = early + treebank.prepare(own, word_piece)
    print(f"{len(trees)} trees, {len(names)} and {len(own)} of our own with names")
    batches = []
    for epoch in range(options.epochs):
        items = late if epoch >= options.own_from else early
        batches += treebank.batches(items, options.pieces, True)
    return batches


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    trees = treebank.trees(options.data)
    names = treebank.names(options.names) if options.names else []
    labels = Labels.of(trees)
    word_piece = WordPiece(f"{options.encoder}/tokenizer.json")
    layers = [int(layer) for layer in options.layers.split(",")]
    encoder = pretrained(f"{options.encoder}/encoder.onnx", SHAPES, layers)
    training = Training(Reader(encoder, labels), FROZEN, options)
    Path(options.checkpoint).parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(dataclasses.asdict(labels), ensure_ascii=False, indent=1)
    Path(options.checkpoint).with_suffix(".labels.json").write_text(text + "\n", encoding="utf-8")
    training.run(
        plan(trees, names, options, word_piece),
        lambda model, batch: losses(model, Batch.of(batch, labels)),
    )


if __name__ == "__main__":
    main()
