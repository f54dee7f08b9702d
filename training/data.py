"""Sentences from JSON lines to batches of tensors."""

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


def training_sentences(folder, names):
    """The treebank's written genres; of CrossNER all politics and a third of each other field."""
    trees = [s for s in read(f"{folder}/train.jsonl") if s.get("src") not in SPOKEN]
    more = read(names) if names else []
    return trees, [s for i, s in enumerate(more) if _wanted(i, s.get("src", ""))]


def _wanted(i, source):
    return not source.startswith("crossner") or source == "crossner-politics" or i % 3 == 0


@dataclass
class Sentence:
    """A sentence as the encoder reads it.

    ids and shapes run over pieces; first gives for [CLS] and each word its first piece.
    """

    ids: list
    shapes: list
    first: list
    gold: dict

    @staticmethod
    def of(gold, word_piece):
        ids, shapes, first = [START], [0], [0]
        for word in gold["w"]:
            pieces = word_piece.pieces(word)
            first.append(len(ids))
            ids += pieces
            shapes += [shape(word)] * len(pieces)
        return Sentence(ids + [END], shapes + [0], first, gold)

    def fits(self):
        return len(self.first) - 1 <= MOST_WORDS and len(self.ids) <= MOST_PIECES


def prepare(sentences, word_piece):
    prepared = (Sentence.of(s, word_piece) for s in sentences)
    return [s for s in prepared if s.fits()]


def batches(sentences, most_pieces, shuffle):
    """Groups of about equal length with at most most_pieces pieces, padding counted."""
    jitter = random.random if shuffle else lambda: 0
    ordered = sorted(sentences, key=lambda s: len(s.ids) + 4 * jitter())
    groups, group = [], []
    for sentence in ordered:
        longest = max([len(sentence.ids)] + [len(s.ids) for s in group])
        if group and longest * (len(group) + 1) > most_pieces:
            groups.append(group)
            group = []
        group.append(sentence)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


@dataclass
class Batch:
    """Tensors of one batch; gold holds IGNORE where nothing is known."""

    ids: torch.Tensor
    mask: torch.Tensor
    shapes: torch.Tensor
    first: torch.Tensor
    words: torch.Tensor
    gold: dict

    @staticmethod
    def of(sentences, labels):
        size = len(sentences)
        pieces = max(len(s.ids) for s in sentences)
        words = max(len(s.first) for s in sentences)
        batch = Batch(
            torch.zeros(size, pieces, dtype=torch.long),
            torch.zeros(size, pieces, dtype=torch.long),
            torch.zeros(size, pieces, dtype=torch.long),
            torch.zeros(size, words, dtype=torch.long),
            torch.zeros(size, words, dtype=torch.bool),
            {t: torch.full((size, words), IGNORE, dtype=torch.long) for t in TASKS},
        )
        for row, sentence in enumerate(sentences):
            batch._fill(row, sentence, labels)
        return batch

    def _fill(self, row, sentence, labels):
        n, w = len(sentence.ids), len(sentence.first)
        self.ids[row, :n] = torch.tensor(sentence.ids)
        self.mask[row, :n] = 1
        self.shapes[row, :n] = torch.tensor(sentence.shapes)
        self.first[row, :w] = torch.tensor(sentence.first)
        self.words[row, :w] = True
        for task in TASKS:
            if task in sentence.gold:
                values = sentence.gold[task]
                if task != "head":
                    ids = labels.ids(task)
                    values = [ids.get(v, IGNORE) for v in values]
                self.gold[task][row, 1:w] = torch.tensor(values)
