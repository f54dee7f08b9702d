"""Trains the labeller: see README.md."""

import argparse
import dataclasses
import json
import random
import re
from pathlib import Path

import torch

import marked
import patterns
from encoder import pretrained
from labeller import ROLES, TYPES, Batch, Examples, Labeller, Labels, losses
from loop import Training, add_arguments
from tokens import Tokenizer, WordPiece
from treebank import batches

FROZEN = ("encoder.words", "encoder.positions")
HERE = Path(__file__).parent
HOLD_OUT_SEED = 7
PATTERNS_OF_A_LINE = 2


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--own", default=HERE.parent / "data/training/relations")
    parser.add_argument("--ontology", default=HERE.parent / "ontology/entente.ttl")
    parser.add_argument("--lexicon", default=HERE.parent / "data/lexicon")
    parser.add_argument("--lemmas", default=HERE.parent / "models/english/lemmas.tsv")
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="which of the encoder's to keep")
    parser.add_argument("--hold-out", type=float, default=0.05, help="share not learned from")
    return add_arguments(
        parser,
        checkpoint="checkpoints/labeller.pt",
        pattern_epochs=2,
        epochs=8,
        pieces=700,
        encoder_rate=1e-4,
        head_rate=1e-3,
    ).parse_args()


def predicates(ontology):
    """The names of all, and of those that hold in both directions."""
    text = Path(ontology).read_text(encoding="utf-8")
    symmetric = re.findall(r"rel:(\w+)\s+a owl:ObjectProperty\s*,\s*owl:SymmetricProperty", text)
    return sorted(re.findall(r"rel:(\w+)\s+a owl:ObjectProperty", text)), set(symmetric)


def split(lines, share):
    """What to learn from, and what to measure with: whole sentences on one side."""
    texts = sorted({m.text for m in lines})
    random.Random(HOLD_OUT_SEED).shuffle(texts)
    held = set(texts[: int(share * len(texts))])
    return [m for m in lines if m.text not in held], [m for m in lines if m.text in held]


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    tokenizer = Tokenizer(HERE.parent / "models/english/abbreviations.tsv")
    word_piece = WordPiece(f"{options.encoder}/tokenizer.json")
    names, symmetric = predicates(options.ontology)
    labels = Labels.of(names)
    lines, held = split(marked.read(options.own, tokenizer), options.hold_out)
    examples = Examples(lines, labels, symmetric, word_piece)
    layers = [int(layer) for layer in options.layers.split(",")]
    encoder = pretrained(f"{options.encoder}/encoder.onnx", ROLES, layers)
    training = Training(Labeller(encoder, labels), FROZEN, options)
    made = patterns.sentences(options.lexicon, options.lemmas, TYPES, PATTERNS_OF_A_LINE)
    weak = Examples(list(made), labels, symmetric, word_piece)
    stages = [weak] * options.pattern_epochs + [examples] * options.epochs
    plan = [b for stage in stages for b in batches(stage.epoch(), options.pieces, True)]
    pairs = sum(m.relation in TYPES for m in lines)
    print(f"{pairs} pairs with a relation, {len(lines) - pairs} without; {len(held)} held out")
    Path(options.checkpoint).parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(dataclasses.asdict(labels), ensure_ascii=False, indent=1)
    Path(options.checkpoint).with_suffix(".labels.json").write_text(text + "\n", encoding="utf-8")
    training.run(plan, lambda model, batch: losses(model, Batch.of(batch)))


if __name__ == "__main__":
    main()
