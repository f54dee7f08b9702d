"""The reader: an encoder of six layers, linear heads for tags and names, biaffine ones for trees.

Biaffine attention after Dozat and Manning 2017, https://arxiv.org/abs/1611.01734.
"""

import math

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from tokens import SHAPES

LAYERS, WIDTH, INNER, ATTENTION_HEADS = 6, 384, 1536, 12
VOCABULARY, POSITIONS = 30522, 512
ARC, LABEL = 256, 64
DROPOUT = 0.1
MASKED = -10000.0


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x, mask):
        size, length, _ = x.shape
        heads = (size, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = (
            project(x).view(heads).transpose(1, 2)
            for project in (self.query, self.key, self.value)
        )
        scores = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(heads[3]) + mask
        attention = self.dropout(torch.softmax(scores, -1))
        context = torch.matmul(attention, value).transpose(1, 2).reshape(size, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.output(context)))
        return self.output_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, ids, mask, shapes):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions)[None] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = ((1.0 - mask.float()) * MASKED)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


def pretrained_encoder(path):
    """MiniLM's weights out of its ONNX file; every shape starts as its first token type."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    products = _weights_by_bias(graph, tensors)
    weights = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "positions.weight": tensors["embeddings.position_embeddings.weight"],
        "shapes.weight": tensors["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 0),
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    linear = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "inner": "intermediate.dense",
        "outer": "output.dense",
    }
    norms = {"attention_norm": "attention.output.LayerNorm", "output_norm": "output.LayerNorm"}
    for i in range(LAYERS):
        for ours, theirs in linear.items():
            bias = f"encoder.layer.{i}.{theirs}.bias"
            weights[f"layers.{i}.{ours}.bias"] = tensors[bias]
            weights[f"layers.{i}.{ours}.weight"] = products[bias].T
        for ours, theirs in norms.items():
            for part in ("weight", "bias"):
                weights[f"layers.{i}.{ours}.{part}"] = tensors[f"encoder.layer.{i}.{theirs}.{part}"]
    encoder = Encoder()
    encoder.load_state_dict({k: torch.from_numpy(v.copy()) for k, v in weights.items()})
    return encoder


def _weights_by_bias(graph, tensors):
    """Products have weights without a name; the bias that is added to each has one."""
    makers = {node.output[0]: node for node in graph.node}
    weights = {}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        for bias, product in (node.input, reversed(node.input)):
            maker = makers.get(product)
            if bias.endswith(".bias") and maker is not None and maker.op_type == "MatMul":
                weights[bias] = next(tensors[i] for i in maker.input if i in tensors)
    return weights


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

    def words(self, ids, mask, shapes, first):
        x = self.encoder(ids, mask, shapes)
        index = first[:, :, None].expand(-1, -1, x.shape[2])
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

    def best_labels(self, words):
        """The best relation for each pair of dependent and head (last)."""
        dependent = self._project(self.label_dependent, words)
        head = self._project(self.label_head, words)
        size, length, _ = dependent.shape
        relations = self.label.shape[0]
        flat = self.label.permute(1, 0, 2).reshape(LABEL, relations * LABEL)
        both = torch.matmul(dependent, flat).view(size, length * relations, LABEL)
        both = torch.matmul(both, head.transpose(1, 2)).view(size, length, relations, length)
        scores = both + self.of_dependent(dependent)[:, :, :, None]
        scores = scores + self.of_head(head).transpose(1, 2)[:, None, :, :]
        return scores.argmax(2).to(torch.int32)

    def _project(self, linear, words):
        return self.dropout(F.leaky_relu(linear(words), 0.1))
