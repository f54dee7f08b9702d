"""Sentences with trees or names, from JSON lines and from our own marked sentences, to tensors."""

import json
import random
from dataclasses import dataclass

import torch

from tokens import END, START, shape

UPOS = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
)
NER = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
TASKS = ("upos", "xpos", "ner", "head", "rel")
IGNORE = -100  # what cross_entropy leaves out of the sum

MOST_WORDS = 110
MOST_PIECES = 200
SPOKEN = ("gum-conversation", "gum-vlog", "gum-podcast")


@dataclass
class Labels:
    """What the model's numbers stand for, in its own order."""

    upos: list
    xpos: list
    ner: list
    deprel: list

    @staticmethod
    def of(sentences):
        trees = [s for s in sentences if "rel" in s]
        return Labels(
            UPOS,
            sorted({x for s in trees for x in s["xpos"]}),
            NER,
            sorted({x for s in trees for x in s["rel"]}),
        )

    def ids(self, task):
        names = self.deprel if task == "rel" else getattr(self, task)
        return {name: i for i, name in enumerate(names)}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def trees(folder):
    """The treebank's written genres."""
    return [s for s in read(f"{folder}/train.jsonl") if s.get("src") not in SPOKEN]


def names(path):
    """Of CrossNER all politics and a third of each other field; the rest whole."""
    return [s for i, s in enumerate(read(path)) if _wanted(i, s.get("src", ""))]


def _wanted(i, source):
    return not source.startswith("crossner") or source == "crossner-politics" or i % 3 == 0


def own_names(marked):
    """Our own sentences, each once however many pairs are marked in it."""
    return list({m.text: {"w": m.words, "ner": m.names} for m in marked}.values())


@dataclass
class Sentence:
    """A sentence as the encoder reads it.

    ids and kinds run over pieces; firsts gives for [CLS] and each word its first piece.
    """

    ids: list
    kinds: list
    firsts: list
    gold: dict

    @staticmethod
    def of(gold, word_piece):
        ids, kinds, firsts = [START], [0], [0]
        for word in gold["w"]:
            pieces = word_piece.pieces(word)
            firsts.append(len(ids))
            ids += pieces
            kinds += [shape(word)] * len(pieces)
        return Sentence(ids + [END], kinds + [0], firsts, gold)

    def fits(self):
        return len(self.firsts) - 1 <= MOST_WORDS and len(self.ids) <= MOST_PIECES


def prepare(sentences, word_piece):
    prepared = (Sentence.of(s, word_piece) for s in sentences)
    return [s for s in prepared if s.fits()]


def batches(items, most_pieces, shuffle):
    """Groups of about equal length with at most most_pieces pieces, padding counted."""
    jitter = random.random if shuffle else lambda: 0
    ordered = sorted(items, key=lambda s: len(s.ids) + 4 * jitter())
    groups, group, longest = [], [], 0
    for item in ordered:
        longest = max(longest, len(item.ids))
        if group and longest * (len(group) + 1) > most_pieces:
            groups.append(group)
            group, longest = [], len(item.ids)
        group.append(item)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


def padded(rows, width=None):
    """Lists of numbers as one tensor, filled up with 0."""
    tensor = torch.zeros(len(rows), width or max(map(len, rows)), dtype=torch.long)
    for i, row in enumerate(rows):
        tensor[i, : len(row)] = torch.tensor(row)
    return tensor


@dataclass
class Batch:
    """Tensors of one batch; gold holds IGNORE where nothing is known."""

    ids: torch.Tensor
    mask: torch.Tensor
    kinds: torch.Tensor
    firsts: torch.Tensor
    words: torch.Tensor
    gold: dict

    @staticmethod
    def of(sentences, labels):
        firsts = padded([s.firsts for s in sentences])
        batch = Batch(
            padded([s.ids for s in sentences]),
            padded([[1] * len(s.ids) for s in sentences]),
            padded([s.kinds for s in sentences]),
            firsts,
            padded([[1] * len(s.firsts) for s in sentences]).bool(),
            {task: torch.full(firsts.shape, IGNORE, dtype=torch.long) for task in TASKS},
        )
        for row, sentence in enumerate(sentences):
            for task in TASKS:
                if task in sentence.gold:
                    batch._fill(row, task, sentence.gold[task], labels)
        return batch

    def _fill(self, row, task, values, labels):
        if task != "head":
            ids = labels.ids(task)
            values = [ids.get(v, IGNORE) for v in values]
        self.gold[task][row, 1 : len(values) + 1] = torch.tensor(values)
