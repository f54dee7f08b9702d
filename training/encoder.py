"""The encoder that both models share: BERT's shape, small, with pretrained weights to begin with."""

import math

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

WIDTH, INNER, ATTENTION_HEADS = 384, 1536, 12
VOCABULARY, POSITIONS = 30522, 512
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
    """Pieces to vectors; kinds are what else is known of a piece, as small numbers."""

    def __init__(self, kinds, layers):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kinds = nn.Embedding(kinds, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, ids, mask, kinds):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions)[None] + self.kinds(kinds)
        x = self.dropout(self.norm(x))
        bias = ((1.0 - mask.float()) * MASKED)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


LINEAR = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
}
NORMS = {"attention_norm": "attention.output.LayerNorm", "output_norm": "output.LayerNorm"}


def pretrained(path, kinds, layers):
    """Some layers of an encoder in an ONNX file; every kind starts as its first token type."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    products = _weights_by_bias(graph, tensors)
    weights = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "positions.weight": tensors["embeddings.position_embeddings.weight"],
        "kinds.weight": tensors["embeddings.token_type_embeddings.weight"][:1].repeat(kinds, 0),
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for ours, theirs in enumerate(layers):
        for name, original in LINEAR.items():
            bias = f"encoder.layer.{theirs}.{original}.bias"
            weights[f"layers.{ours}.{name}.bias"] = tensors[bias]
            weights[f"layers.{ours}.{name}.weight"] = products[bias].T
        for name, original in NORMS.items():
            for part in ("weight", "bias"):
                tensor = tensors[f"encoder.layer.{theirs}.{original}.{part}"]
                weights[f"layers.{ours}.{name}.{part}"] = tensor
    encoder = Encoder(kinds, len(layers))
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
