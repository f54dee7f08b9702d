"""A trained model as an ONNX graph in int8."""

import numpy as np
import torch
from onnx import TensorProto
from torch import nn

from encoder import ATTENTION_HEADS, WIDTH
from graph import Graph
from reader import ARC, LABEL

PIECES = ["inputs", "pieces"]
WORDS = ["inputs", "words"]


def ranges(model, run, batches):
    """Between which numbers what goes into each linear layer lies, over some batches."""
    seen = {}

    def watch(name):
        def note(_, inputs):
            low, high = float(inputs[0].min()), float(inputs[0].max())
            before = seen.get(name, (low, high))
            seen[name] = (min(before[0], low), max(before[1], high))

        return note

    model.eval()
    hooks = [
        module.register_forward_pre_hook(watch(name))
        for name, module in model.named_modules()
        if isinstance(module, nn.Linear)
    ]
    with torch.no_grad():
        for batch in batches:
            run(model, batch)
    for hook in hooks:
        hook.remove()
    for i in range(len(model.encoder.layers)):
        seen[f"encoder.layers.{i}.attention"] = seen[f"encoder.layers.{i}.query"]
    return seen


class Weights:
    """A model's weights as arrays, by their names."""

    def __init__(self, model):
        self.arrays = {k: v.numpy().astype(np.float32) for k, v in model.state_dict().items()}

    def __getitem__(self, name):
        return self.arrays[name]

    def linear(self, *names):
        """Linear layers side by side: a column for each output, and the biases."""
        weight = np.concatenate([self[name + ".weight"].T for name in names], 1)
        return weight, np.concatenate([self[name + ".bias"] for name in names])

    def norm(self, name):
        return self[name + ".weight"], self[name + ".bias"]


def encoder(graph, weights):
    """Adds the inputs and the encoder; gives the name of the pieces' vectors."""
    ids = graph.input("input_ids", PIECES)
    kinds = graph.input("kinds", PIECES)
    mask = graph.input("mask", PIECES, TensorProto.INT32)
    words = graph.table("words", weights["encoder.words.weight"], ids)
    positions = graph.constant("positions", weights["encoder.positions.weight"])
    length = graph.size(ids, 1)
    inputs = [positions, graph.ints(0), length, graph.ints(0)]
    placed = graph.node("Slice", inputs, "placed")
    x = graph.node("Add", [words, placed], "words_placed")
    x = graph.node("Add", [x, graph.rows("kind", weights["encoder.kinds.weight"], kinds)], "summed")
    x = graph.norm("encoder.norm", x, *weights.norm("encoder.norm"))
    layers = sum(name.endswith(".query.bias") for name in weights.arrays)
    for i in range(layers):
        x = layer(graph, weights, f"encoder.layers.{i}.", x, mask)
    return x


def layer(graph, weights, name, x, mask):
    together = weights.linear(name + "query", name + "key", name + "value")
    seen = graph.attention(name + "attention", x, mask, *together, ATTENTION_HEADS)
    seen = graph.product(name + "output", seen, *weights.linear(name + "output"))
    norm = name + "attention_norm"
    x = graph.skip_norm(norm, seen, x, *weights.norm(norm))
    inner, bias = weights.linear(name + "inner")
    wide = graph.gelu(name + "gelu", graph.product(name + "inner", x, inner), bias)
    wide = graph.product(name + "outer", wide, *weights.linear(name + "outer"))
    norm = name + "output_norm"
    return graph.skip_norm(norm, wide, x, *weights.norm(norm))


def reader(model, seen):
    """label has the best relation for each dependent and head."""
    weights = Weights(model)
    graph = Graph(seen)
    pieces = encoder(graph, weights)
    firsts = graph.input("firsts", WORDS)
    index = graph.node("Unsqueeze", [firsts, graph.ints(2)], "index")
    words = graph.node("GatherND", [pieces, index], "at_words", batch_dims=1)
    for task in ("upos", "xpos", "ner"):
        matrix, bias = weights.linear(task)
        scores = graph.linear(task, words, matrix, bias)
        graph.output(scores, task, [*WORDS, len(bias)])
    graph.output(arcs(graph, weights, words), "arc", [*WORDS, "heads"])
    best = labels(graph, weights, words, graph.size(firsts, 0), graph.size(firsts, 1))
    graph.output(best, "label", [*WORDS, "heads"], TensorProto.INT32)
    return graph.model()


def projected(graph, weights, words, name):
    return graph.leaky(name + ".leaky", graph.product(name, words, *weights.linear(name)))


def arcs(graph, weights, words):
    dependent = projected(graph, weights, words, "arc_dependent")
    head = projected(graph, weights, words, "arc_head")
    scale = np.sqrt(ARC)
    both = graph.linear("arc", dependent, weights["arc"] / scale, weights["arc_bias"] / scale)
    heads = graph.node("Transpose", [head], "arc.heads", perm=[0, 2, 1])
    return graph.node("MatMul", [both, heads], "arc.scores")


def labels(graph, weights, words, inputs, count):
    dependent = projected(graph, weights, words, "label_dependent")
    head = projected(graph, weights, words, "label_head")
    relations = len(weights["label"])
    flat = weights["label"].transpose(1, 0, 2).reshape(LABEL, relations * LABEL)
    # A head's own score for a relation: its vector times a row, added to what it is multiplied with.
    of_head = weights["of_head.weight"].reshape(-1)
    both = graph.linear("label", dependent, flat, of_head)
    both = graph.reshape("label.rows", both, inputs, -1, LABEL)
    heads = graph.node("Transpose", [head], "label.heads", perm=[0, 2, 1])
    scores = graph.node("MatMul", [both, heads], "label.scores")
    own = graph.linear("of_dependent", dependent, *weights.linear("of_dependent"))
    own = graph.reshape("label.own", own, inputs, -1, 1)
    scores = graph.node("Add", [scores, own], "label.sums")
    scores = graph.reshape("label.all", scores, inputs, count, relations, count)
    best = graph.node("ArgMax", [scores], "label.best", axis=2, keepdims=0)
    return graph.node("Cast", [best], "label.int", to=TensorProto.INT32)


def labeller(model, seen, heads):
    weights = Weights(model)
    graph = Graph(seen)
    x = encoder(graph, weights)
    kinds, mask = "kinds", "mask"
    first = graph.node("Gather", [x, graph.constant("first", np.array(0))], "start", axis=1)
    pools = [first] + [pooled(graph, x, kinds, role) for role in (1, 2)]
    pools.append(attended(graph, weights, x, mask))
    all_of_it = graph.node("Concat", pools, "pools", axis=1)
    hidden = graph.linear("mix", all_of_it, *weights.linear("mix"))
    hidden = graph.gelu("hidden", hidden, np.zeros(weights["mix.bias"].shape, np.float32))
    for head in heads:
        matrix, bias = weights.linear(head)
        graph.output(graph.linear(head, hidden, matrix, bias), head, ["inputs", len(bias)])
    return graph.model()


def pooled(graph, x, kinds, role):
    """The mean of the pieces that play a role; zeros where none does."""
    name = f"role{role}"
    same = graph.node("Equal", [kinds, graph.constant(name, np.array(role))], name + ".is")
    weight = graph.node("Cast", [same], name + ".weight", to=TensorProto.FLOAT)
    weight = graph.node("Unsqueeze", [weight, graph.ints(1)], name + ".row")
    total = graph.node("MatMul", [weight, x], name + ".sum")
    count = graph.node("ReduceSum", [weight, graph.ints(2)], name + ".count", keepdims=1)
    count = graph.node("Max", [count, graph.constant("one", np.array(1, np.float32))], name + ".some")
    mean = graph.node("Div", [total, count], name + ".mean")
    return graph.node("Squeeze", [mean, graph.ints(1)], name + ".pool")


def attended(graph, weights, x, mask):
    scores = graph.linear("attend", x, *weights.linear("attend"))
    scores = graph.node("Transpose", [scores], "attend.row", perm=[0, 2, 1])
    there = graph.node("Cast", [mask], "there", to=TensorProto.FLOAT)
    there = graph.node("Unsqueeze", [there, graph.ints(1)], "there.row")
    one = graph.constant("one", np.array(1, np.float32))
    bias = graph.node("Sub", [there, one], "absent")
    bias = graph.node("Mul", [bias, graph.constant("dear", np.array(1e4, np.float32))], "absent.dear")
    scores = graph.node("Add", [scores, bias], "attend.masked")
    share = graph.node("Softmax", [scores], "attend.share", axis=-1)
    seen = graph.node("MatMul", [share, x], "attended.row")
    return graph.node("Squeeze", [seen, graph.ints(1)], "attended")
