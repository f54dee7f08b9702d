"""Builds ONNX graphs by hand, of few and fused operators, weights and products in int8.

Weights get one scale a column and keep to 7 bits: processors without VNNI add pairs of products in
16 bits, which 8 would overflow, so that the same model would answer otherwise there. What goes into
a product is scaled by the range seen on sentences of the training data: fixed, so that an input
gives the same whatever stands beside it in a batch. The table of word pieces has a scale a row.
"""

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

LARGEST_WEIGHT = 63
LARGEST_IN_TABLE = 127
LARGEST_INPUT = 255
EPSILON = 1e-12
OPSET = 17
FUSED = "com.microsoft"  # operators that ONNX Runtime adds


class Graph:
    """A graph under construction; every method adds nodes and gives the name of what comes out.

    ranges says for each product between which two numbers what goes into it lies.
    """

    def __init__(self, ranges):
        self.ranges = ranges
        self.nodes = []
        self.weights = {}
        self.inputs = []
        self.outputs = []
        self.scaled = {}

    def input(self, name, axes, kind=TensorProto.INT64):
        self.inputs.append(helper.make_tensor_value_info(name, kind, axes))
        return name

    def output(self, value, name, axes, kind=TensorProto.FLOAT):
        self.node("Identity", [value], name)
        self.outputs.append(helper.make_tensor_value_info(name, kind, axes))

    def constant(self, name, array):
        if array.dtype == np.float64:
            array = array.astype(np.float32)
        self.weights[name] = numpy_helper.from_array(np.array(array, order="C"), name)
        return name

    def ints(self, *values):
        return self.constant("ints_" + "_".join(map(str, values)), np.array(values, np.int64))

    def node(self, kind, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def size(self, value, axis):
        """The length of an axis, as a list of one."""
        return self.node("Shape", [value], f"{value}.size{axis}", start=axis, end=axis + 1)

    def reshape(self, name, value, *sizes):
        """Sizes are numbers or names of lists of one."""
        parts = [self.ints(s) if isinstance(s, int) else s for s in sizes]
        shape = self.node("Concat", parts, name + ".shape", axis=0)
        return self.node("Reshape", [value, shape], name)

    def table(self, name, matrix, rows):
        """Rows of a long table that is kept as int8."""
        scale = np.maximum(np.abs(matrix).max(1, keepdims=True), 1e-8) / LARGEST_IN_TABLE
        whole = self.constant(name, np.round(matrix / scale).astype(np.int8))
        picked = self.node("Gather", [whole, rows], name + ".rows")
        scales = self.constant(name + ".scales", scale)
        scaled = self.node("Gather", [scales, rows], name + ".row_scales")
        real = self.node("Cast", [picked], name + ".real", to=TensorProto.FLOAT)
        return self.node("Mul", [real, scaled], name + ".out")

    def rows(self, name, matrix, rows):
        return self.node("Gather", [self.constant(name, matrix), rows], name + ".out")

    def linear(self, name, value, weight, bias):
        """A narrow product in full precision."""
        out = self.node("MatMul", [value, self.constant(name + ".weight", weight)], name + ".dot")
        return self.node("Add", [out, self.constant(name + ".bias", bias)], name + ".out")

    def product(self, name, value, weight, bias=None):
        """A wide product in int8."""
        whole, scale, zero = self._whole(name, weight)
        scaled, by, shift = self._scaled(name, value)
        inputs = [scaled, whole, by, scale, shift, zero]
        if bias is not None:
            inputs.append(self.constant(name + ".bias", bias))
        return self.node("MatMulIntegerToFloat", inputs, name + ".out", FUSED)

    def attention(self, name, value, mask, weight, bias, heads):
        whole, scale, zero = self._whole(name, weight)
        scaled, by, shift = self._scaled(name, value)
        bias = self.constant(name + ".bias", bias)
        inputs = [scaled, whole, bias, by, scale, mask, shift, zero]
        return self.node("QAttention", inputs, name + ".out", FUSED, num_heads=heads)

    def _whole(self, name, weight):
        """A matrix with a column for each output: its integers, their scales, their zero."""
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / LARGEST_WEIGHT
        return (
            self.constant(name + ".int8", np.round(weight / scale).astype(np.int8)),
            self.constant(name + ".scale", scale),
            self.constant("zero", np.zeros((), np.int8)),
        )

    def _scaled(self, name, value):
        """What goes into a product: its integers, their scale, their zero."""
        if value not in self.scaled:
            low, high = self.ranges[name]
            low, high = min(low, 0.0), max(high, 0.0)
            scale = max(high - low, 1e-6) / LARGEST_INPUT
            by = self.constant(value + ".scale", np.array(scale, np.float32))
            zero = np.array(np.clip(round(-low / scale), 0, LARGEST_INPUT), np.uint8)
            shift = self.constant(value + ".zero", zero)
            whole = self.node("QuantizeLinear", [value, by, shift], value + ".uint8")
            self.scaled[value] = (whole, by, shift)
        return self.scaled[value]

    def gelu(self, name, value, bias):
        return self.node("BiasGelu", [value, self.constant(name + ".bias", bias)], name, FUSED)

    def leaky(self, name, value):
        return self.node("LeakyRelu", [value], name, alpha=0.1)

    def norm(self, name, value, weight, bias):
        inputs = [value, *self._norm_weights(name, weight, bias)]
        return self.node("LayerNormalization", inputs, name, epsilon=EPSILON, axis=-1)

    def skip_norm(self, name, value, skipped, weight, bias):
        inputs = [value, skipped, *self._norm_weights(name, weight, bias)]
        return self.node("SkipLayerNormalization", inputs, name, FUSED, epsilon=EPSILON)

    def _norm_weights(self, name, weight, bias):
        return self.constant(name + ".weight", weight), self.constant(name + ".bias", bias)

    def model(self):
        used = {name for node in self.nodes for name in node.input}
        weights = [tensor for name, tensor in self.weights.items() if name in used]
        graph = helper.make_graph(self.nodes, "entente", self.inputs, self.outputs, weights)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        checker.check_model(model)
        return model
