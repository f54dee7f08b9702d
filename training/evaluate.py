"""Measures an exported reader on a treebank with its own tokens, one sentence at a time.

Heads are the best ones word by word; the program takes the best tree, which is a little better.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime

from data import Labels, Sentence, read
from tokens import WordPiece


def answers(session, labels, sentence):
    """Tags, heads, relations and names of each word, by the names that the data use."""
    inputs = {
        "input_ids": sentence.ids,
        "attention_mask": [1] * len(sentence.ids),
        "case_ids": sentence.shapes,
        "word_index": sentence.first,
    }
    feed = {name: np.array([values], dtype=np.int64) for name, values in inputs.items()}
    upos, _, ner, arcs, relations = (output[0] for output in session.run(None, feed))
    np.fill_diagonal(arcs, -np.inf)
    heads = arcs.argmax(1)
    rows = range(1, len(sentence.first))
    return {
        "upos": [labels.upos[upos[i].argmax()] for i in rows],
        "head": [int(heads[i]) for i in rows],
        "rel": [labels.deprel[relations[i, heads[i]]] for i in rows],
        "ner": [labels.ner[ner[i].argmax()] for i in rows],
    }


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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("data")
    parser.add_argument("--encoder", default="encoder")
    parser.add_argument("--limit", type=int, help="only so many sentences")
    options = parser.parse_args()
    labels_json = Path(options.model).with_name("labels.json").read_text(encoding="utf-8")
    labels = Labels(**json.loads(labels_json))
    word_piece = WordPiece(f"{options.encoder}/all-minilm-l6-v2-tokenizer.json")
    session = onnxruntime.InferenceSession(options.model, providers=["CPUExecutionProvider"])
    words = upos = uas = las = right = found = there = 0
    for gold in read(options.data)[: options.limit]:
        told = answers(session, labels, Sentence.of(gold, word_piece))
        words += len(gold["w"])
        upos += sum(a == b for a, b in zip(told["upos"], gold["upos"]))
        same = [a == b for a, b in zip(told["head"], gold["head"])]
        uas += sum(same)
        pairs = zip(same, told["rel"], gold["rel"])
        las += sum(head and universal(a) == universal(b) for head, a, b in pairs)
        if "ner" in gold:
            one, other = names(told["ner"]), names(gold["ner"])
            right, found, there = right + len(one & other), found + len(one), there + len(other)
    print(
        f"{words} words: UPOS {100 * upos / words:.2f}, UAS {100 * uas / words:.2f}, "
        f"LAS {100 * las / words:.2f}, names F1 {200 * right / max(1, found + there):.2f}"
    )


if __name__ == "__main__":
    main()
