"""The reader: the encoder, linear heads for tags and names, biaffine ones for trees.

Biaffine attention after Dozat and Manning 2017, https://arxiv.org/abs/1611.01734.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from encoder import MASKED, WIDTH
from treebank import IGNORE

ARC, LABEL = 256, 64
DROPOUT = 0.1
TAG_WEIGHTS = {"upos": 1.0, "xpos": 0.5, "ner": 1.0}


class Reader(nn.Module):
    """Position 0 of every output is the root, position i the i-th word."""

    def __init__(self, encoder, labels):
        super().__init__()
        relations = len(labels.deprel)
        self.encoder = encoder
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.xpos = nn.Linear(WIDTH, len(labels.xpos))
        self.ner = nn.Linear(WIDTH, len(labels.ner))
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.label_dependent = nn.Linear(WIDTH, LABEL)
        self.label_head = nn.Linear(WIDTH, LABEL)
        self.arc = nn.Parameter(torch.empty(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.randn(relations, LABEL, LABEL) * 0.01)
        self.of_dependent = nn.Linear(LABEL, relations)
        self.of_head = nn.Linear(LABEL, relations, bias=False)
        self.dropout = nn.Dropout(DROPOUT)
        nn.init.orthogonal_(self.arc)

    def words(self, batch):
        x = self.encoder(batch.ids, batch.mask, batch.kinds)
        index = batch.firsts[:, :, None].expand(-1, -1, x.shape[2])
        return self.dropout(torch.gather(x, 1, index))

    def arcs(self, words):
        """Scores of each head (last) for each dependent."""
        dependent = self._project(self.arc_dependent, words)
        head = self._project(self.arc_head, words)
        scores = torch.matmul(
            F.linear(dependent, self.arc.t(), self.arc_bias), head.transpose(1, 2)
        )
        return scores / math.sqrt(ARC)

    def labels_of(self, words, heads):
        """Scores of each relation (last) between each dependent and the head given for it."""
        dependent = self._project(self.label_dependent, words)
        head = self._project(self.label_head, words)
        head = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, LABEL))
        relations = self.label.shape[0]
        flat = self.label.permute(0, 2, 1).reshape(relations * LABEL, LABEL)
        both = F.linear(dependent, flat).view(*words.shape[:2], relations, LABEL)
        both = (both * head[:, :, None, :]).sum(-1)
        return both + self.of_dependent(dependent) + self.of_head(head)

    def _project(self, linear, words):
        return self.dropout(F.leaky_relu(linear(words), 0.1))


def losses(reader, batch):
    """The mean loss of each task over the words whose answer is known."""
    words = reader.words(batch)
    found = {t: w * mean_loss(getattr(reader, t)(words), batch.gold[t]) for t, w in TAG_WEIGHTS.items()}
    arcs = reader.arcs(words).masked_fill(~batch.words[:, None, :], MASKED)
    heads = batch.gold["head"]
    found["head"] = mean_loss(arcs, heads)
    found["rel"] = mean_loss(reader.labels_of(words, heads.clamp(min=0)), batch.gold["rel"])
    return found


def mean_loss(scores, gold):
    known = max(1, int((gold != IGNORE).sum()))
    flat = scores.float().reshape(-1, scores.shape[-1])
    return F.cross_entropy(flat, gold.reshape(-1), ignore_index=IGNORE, reduction="sum") / known
