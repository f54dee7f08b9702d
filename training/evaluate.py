"""Measures an exported model: the reader on a treebank, the labeller on held-out sentences."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime

import marked
import treebank
from labeller import TYPES, Pair
from tokens import Tokenizer, WordPiece
from train_labeller import HERE, split

IMPOSSIBLE = -1e9


class Model:
    def __init__(self, folder, name):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options)
        self.labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.inputs = {i.name for i in self.session.get_inputs()}

    def answers(self, item):
        """What each output says of one sentence."""
        feed = {"input_ids": item.ids, "kinds": item.kinds, "firsts": getattr(item, "firsts", [])}
        feed = {k: np.array([v], np.int64) for k, v in feed.items() if k in self.inputs}
        feed["mask"] = np.ones((1, len(item.ids)), np.int32)
        names = [o.name for o in self.session.get_outputs()]
        return {n: out[0] for n, out in zip(names, self.session.run(names, feed))}


def best_names(scores, tags):
    """The best sequence of tags in which I follows only B or I of its type."""
    scores = scores - scores.max(1, keepdims=True)
    scores = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    follows = np.array(
        [[IMPOSSIBLE if b[0] == "I" and a[1:] != b[1:] else 0 for b in tags] for a in tags]
    )
    best = scores[0] + [IMPOSSIBLE if t[0] == "I" else 0 for t in tags]
    back = []
    for row in scores[1:]:
        both = best[:, None] + follows
        back.append(both.argmax(0))
        best = both.max(0) + row
    chosen = [int(best.argmax())]
    for before in reversed(back):
        chosen.append(int(before[chosen[-1]]))
    return [tags[i] for i in reversed(chosen)]


def names(tags):
    """Spans of BIO tags, with their type."""
    found, start = set(), None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and tag != "I" + tags[start][1:]:
            found.add((start, i, tags[start][2:]))
            start = None
        if tag != "O" and start is None:
            start = i
    return found


def universal(relation):
    return relation.split(":")[0]


def evaluate_reader(folder, data, encoder):
    """Heads are the best ones word by word; the program takes the best tree, a little better."""
    model = Model(folder, "reader")
    word_piece = WordPiece(encoder / "tokenizer.json")
    words = upos = uas = las = right = found = there = 0
    for gold in treebank.read(data):
        told = model.answers(treebank.Sentence.of(gold, word_piece))
        arcs = told["arc"].copy()
        np.fill_diagonal(arcs, IMPOSSIBLE)
        heads = arcs.argmax(1)[1:]
        tags = [model.labels["upos"][row.argmax()] for row in told["upos"][1:]]
        relations = [model.labels["deprel"][told["label"][i + 1, h]] for i, h in enumerate(heads)]
        words += len(gold["w"])
        upos += sum(a == b for a, b in zip(tags, gold["upos"]))
        same = [a == b for a, b in zip(heads, gold["head"])]
        uas += sum(same)
        pairs = zip(same, relations, gold["rel"])
        las += sum(head and universal(a) == universal(b) for head, a, b in pairs)
        if "ner" in gold:
            one = names(best_names(told["ner"][1:], model.labels["ner"]))
            other = names(gold["ner"])
            right, found, there = right + len(one & other), found + len(one), there + len(other)
    print(
        f"{data}: {words} words: UPOS {100 * upos / words:.2f}, UAS {100 * uas / words:.2f}, "
        f"LAS {100 * las / words:.2f}, names F1 {200 * right / max(1, found + there):.2f}"
    )


def evaluate_labeller(folder, share, encoder):
    model = Model(folder, "labeller")
    word_piece = WordPiece(encoder / "tokenizer.json")
    tokenizer = Tokenizer(HERE.parent / "models/english/abbreviations.tsv")
    _, held = split(marked.read(HERE.parent / "data/training/relations", tokenizer), share)
    held = [m for m in held if m.relation in TYPES]
    right = {head: [] for head in ("relation", "predicate", "modality", "polarity")}
    for m in held:
        told = model.answers(Pair.of(m.words, m.source, m.target, word_piece, {}))
        for head, hits in right.items():
            hits.append((getattr(m, head), model.labels[head][told[head].argmax()]))
    for head, hits in right.items():
        accuracy = sum(a == b for a, b in hits) / max(1, len(hits))
        print(f"{head}: accuracy {accuracy:.3f}, macro-F1 {macro_f1(hits):.3f}, {len(hits)} pairs")


def macro_f1(pairs):
    """Over the labels that occur in the gold ones."""
    labels = {gold for gold, _ in pairs}
    scores = []
    for label in labels:
        both = sum(a == b == label for a, b in pairs)
        either = sum((a == label) + (b == label) for a, b in pairs)
        scores.append(2 * both / max(1, either))
    return sum(scores) / max(1, len(scores))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="with the model and its labels.json")
    parser.add_argument("data", nargs="*", help="treebanks, for the reader")
    parser.add_argument("--held-out", type=float, help="share that the labeller did not learn from")
    parser.add_argument("--encoder", type=Path, default=Path("encoder"))
    options = parser.parse_args()
    for data in options.data:
        evaluate_reader(options.folder, data, options.encoder)
    if options.held_out:
        evaluate_labeller(options.folder, options.held_out, options.encoder)


if __name__ == "__main__":
    main()
