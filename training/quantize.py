"""Turns the weights of an exported reader into int8; activations are scaled when it runs.

Products of two dimensions get one scale a column, the table of word pieces one a row. Narrow
layers, the last ones before an answer, keep their full precision.
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LARGEST = 127
NARROW = 64
LONG_TABLE = 5000


class Quantizer:
    def __init__(self, model):
        self.graph = model.graph
        self.weights = {t.name: t for t in self.graph.initializer}
        self.nodes = []
        self.scaled_inputs = {}

    def run(self):
        for node in self.graph.node:
            if self._is_wide_product(node):
                self._product(node)
            elif self._is_long_table(node):
                self._table(node)
            else:
                self.nodes.append(node)
        used = {name for node in self.nodes for name in node.input}
        kept = [t for t in self.weights.values() if t.name in used]
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)

    def _matrix(self, name):
        tensor = self.weights.get(name)
        if tensor is None or len(tensor.dims) != 2:
            return None
        return numpy_helper.to_array(tensor)

    def _is_wide_product(self, node):
        if node.op_type != "MatMul":
            return False
        weight = self._matrix(node.input[1])
        return weight is not None and weight.shape[1] >= NARROW

    def _is_long_table(self, node):
        if node.op_type != "Gather":
            return False
        table = self._matrix(node.input[0])
        return table is not None and table.shape[0] > LONG_TABLE

    def _product(self, node):
        source, weight = node.input
        quantized, scale, zero = self._scaled_input(source)
        if weight + "_i8" not in self.weights:
            self._store(weight, axis=0)
            self._add(weight + "_zero", np.zeros((), np.int8))
        out = node.output[0]
        inputs = [quantized, weight + "_i8", zero, weight + "_zero"]
        self._node("MatMulInteger", inputs, out + "_i32")
        self._node("Cast", [out + "_i32"], out + "_float", to=TensorProto.FLOAT)
        self._node("Mul", [scale, weight + "_scale"], out + "_scale")
        self._node("Mul", [out + "_float", out + "_scale"], out)

    def _scaled_input(self, name):
        if name not in self.scaled_inputs:
            names = [f"{name}_q", f"{name}_q_scale", f"{name}_q_zero"]
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [name], names))
            self.scaled_inputs[name] = names
        return self.scaled_inputs[name]

    def _table(self, node):
        table, rows = node.input
        self._store(table, axis=1)
        out = node.output[0]
        self._node("Gather", [table + "_i8", rows], out + "_i8", axis=0)
        self._node("Cast", [out + "_i8"], out + "_float", to=TensorProto.FLOAT)
        self._node("Gather", [table + "_scale", rows], out + "_scale", axis=0)
        self._node("Mul", [out + "_float", out + "_scale"], out)

    def _store(self, name, axis):
        """Keeps a matrix as int8 and its scales, taken along the axis."""
        matrix = self._matrix(name)
        scale = np.maximum(np.abs(matrix).max(axis, keepdims=True), 1e-8) / LARGEST
        rounded = np.clip(np.round(matrix / scale), -LARGEST, LARGEST)
        self._add(name + "_i8", rounded.astype(np.int8))
        scale = scale if axis == 1 else scale[0]
        self._add(name + "_scale", scale.astype(np.float32))

    def _add(self, name, array):
        self.weights[name] = numpy_helper.from_array(array, name)

    def _node(self, kind, inputs, output, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))


def main():
    source, target = sys.argv[1:]
    model = onnx.load(source)
    Quantizer(model).run()
    onnx.checker.check_model(model)
    onnx.save(model, target)


if __name__ == "__main__":
    main()
