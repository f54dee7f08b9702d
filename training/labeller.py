"""The labeller: the encoder reads a sentence with two places marked; heads say what holds.

The two spans are replaced by the words "source" and "target", so that no name has a say, and play
a role that the encoder sees in place of their shape.
"""

import random
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from encoder import MASKED, WIDTH
from tokens import END, START
from treebank import IGNORE, padded

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST"
    " SANCTION MOBILIZE COERCE ASSAULT"
).split()
MODALITIES = ["actual", "future", "hypothetical", "historical"]
POLARITIES = ["affirmative", "negated"]
HEADS = ("relation", "predicate", "modality", "polarity", "holds")
WEIGHTS = {"relation": 1.0, "predicate": 0.5, "modality": 0.5, "polarity": 0.5}
SOURCE, TARGET = 1, 2
ROLES = 3
MOST_PIECES = 200
DROPOUT = 0.2
SMOOTHING = 0.05
ONE_SIDED = 0.04
REVERSED = 0.3


@dataclass
class Labels:
    """What the numbers of the heads stand for."""

    relation: list
    predicate: list
    modality: list
    polarity: list

    @staticmethod
    def of(predicates):
        return Labels(TYPES, predicates, MODALITIES, POLARITIES)


@dataclass
class Pair:
    """A sentence and two places in it as the encoder reads them; answers by head."""

    ids: list
    kinds: list
    answers: dict

    @staticmethod
    def of(words, source, target, word_piece, answers):
        ids, kinds, at = [START], [0], 0
        while at < len(words):
            role, span = _role(at, source, target)
            word, at = ("", "source", "target")[role] or words[at], span[1] if role else at + 1
            pieces = word_piece.pieces(word)
            ids += pieces
            kinds += [role] * len(pieces)
        return Pair(ids[: MOST_PIECES - 1] + [END], kinds[: MOST_PIECES - 1] + [0], answers)


def _role(at, source, target):
    for role, span in ((SOURCE, source), (TARGET, target)):
        if span and span[0] <= at < span[1]:
            return role, span
    return 0, None


class Examples:
    """Pairs to learn from, drawn anew for each epoch.

    A pair the wrong way round does not hold, unless its predicate does so in both directions; now and
    then one side is left unmarked, as where a text does not name it.
    """

    def __init__(self, marked, labels, symmetric, word_piece):
        self.marked = marked
        self.symmetric = symmetric
        self.word_piece = word_piece
        self.ids = {h: {v: i for i, v in enumerate(getattr(labels, h))} for h in WEIGHTS}

    def epoch(self):
        pairs = []
        for m in self.marked:
            holds = m.relation in TYPES
            pairs.append(self._sometimes_one_sided(m) if holds else self.pair(m, holds=0))
            if holds and m.predicate not in self.symmetric and random.random() < REVERSED:
                pairs.append(self.reversed(m))
        return pairs

    def pair(self, m, holds=1):
        answers = {"holds": holds}
        if holds:
            for head in WEIGHTS:
                answers[head] = self.ids[head][getattr(m, head)]
        return Pair.of(m.words, m.source, m.target, self.word_piece, answers)

    def reversed(self, m):
        return Pair.of(m.words, m.target, m.source, self.word_piece, {"holds": 0})

    def _sometimes_one_sided(self, m):
        whole = self.pair(m)
        if random.random() >= ONE_SIDED:
            return whole
        sides = random.choice([(m.source, None), (None, m.target)])
        return Pair.of(m.words, *sides, self.word_piece, whole.answers)


@dataclass
class Batch:
    ids: torch.Tensor
    mask: torch.Tensor
    kinds: torch.Tensor
    answers: dict

    @staticmethod
    def of(pairs):
        answers = {h: torch.tensor([p.answers.get(h, IGNORE) for p in pairs]) for h in HEADS}
        return Batch(
            padded([p.ids for p in pairs]),
            padded([[1] * len(p.ids) for p in pairs]),
            padded([p.kinds for p in pairs]),
            answers,
        )


class Labeller(nn.Module):
    def __init__(self, encoder, labels):
        super().__init__()
        self.encoder = encoder
        self.attend = nn.Linear(WIDTH, 1)
        self.mix = nn.Linear(4 * WIDTH, WIDTH)
        self.relation = nn.Linear(WIDTH, len(labels.relation))
        self.predicate = nn.Linear(WIDTH, len(labels.predicate))
        self.modality = nn.Linear(WIDTH, len(labels.modality))
        self.polarity = nn.Linear(WIDTH, len(labels.polarity))
        self.holds = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(DROPOUT)
        nn.init.normal_(encoder.kinds.weight[SOURCE:], std=0.02)

    def forward(self, batch):
        """Scores of each head; holds is how surely the source does anything to the target."""
        x = self.encoder(batch.ids, batch.mask, batch.kinds)
        absent = (1.0 - batch.mask.float()) * MASKED
        share = torch.softmax(self.attend(x)[:, :, 0].float() + absent, -1)
        pools = [x[:, 0], mean(x, batch.kinds == SOURCE), mean(x, batch.kinds == TARGET)]
        pools.append((x * share[:, :, None]).sum(1))
        hidden = self.dropout(F.gelu(self.mix(self.dropout(torch.cat(pools, -1)))))
        return {head: getattr(self, head)(hidden) for head in HEADS}


def mean(x, where):
    """Over the pieces where it is true; zeros if it is nowhere."""
    weight = where.float()[:, :, None]
    return (x * weight).sum(1) / weight.sum(1).clamp(min=1)


def losses(labeller, batch):
    scores = labeller(batch)
    found = {h: w * _loss(scores[h], batch.answers[h]) for h, w in WEIGHTS.items()}
    holds = batch.answers["holds"].float()
    raw = scores["holds"][:, 0].float()
    found["holds"] = 0.5 * F.binary_cross_entropy_with_logits(raw, holds)
    return found


def _loss(scores, gold):
    known = max(1, int((gold != IGNORE).sum()))
    raw = F.cross_entropy(
        scores.float(), gold, ignore_index=IGNORE, label_smoothing=SMOOTHING, reduction="sum"
    )
    return raw / known
