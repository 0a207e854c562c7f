"""Uses of blocks as Python: calls of the functions that make their models, loops where they are repeated."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from nodeeditor.codegen.expressions import (
    INDENT,
    Bracketed,
    Expression,
    Item,
    Labelled,
    call,
    listed,
    made_and_called,
    statement,
    text,
)
from nodeeditor.graph.blocks import INDEX, REPEAT, expression_of
from nodeeditor.graph.elements import Layer, LayerId
from nodeeditor.graph.graph import Definition

if TYPE_CHECKING:
    from nodeeditor.codegen.level import LevelWriter


class UseWriter:
    """Writes uses of blocks among the other calls of a level."""

    def __init__(self, level: LevelWriter) -> None:
        self._level = level
        #: The variables of models, or of lists of them, that are called again.
        self._models: dict[LayerId, str] = {}

    def write(
        self,
        name: str,
        layer: Layer,
        definition: Definition,
        given: Mapping[str, str],
        used: Collection[str],
        is_shared: bool,
    ) -> dict[str, str]:
        """Write the use that the node ``name`` is, on variables by port; the variables of what it gives, by port."""
        inputs = [given[port] for port in definition.inputs.values()]
        outputs = list(definition.outputs.values())
        if layer.config.get(REPEAT, 1) == 1:
            variables = self._results(name, outputs, used)
            self._single(layer, definition, inputs, variables, is_shared)
        else:
            variables = self._results(name, outputs, outputs)
            self._row(layer, definition, inputs, variables, is_shared)
        return {port: variable for port, variable in zip(outputs, variables, strict=True) if variable != "_"}

    def _results(self, name: str, outputs: list[str], used: Collection[str]) -> list[str]:
        take = self._level.names.take
        return [
            "_" if port not in used else take(name if number == 0 else f"{name}_{port}")
            for number, port in enumerate(outputs)
        ]

    def _single(
        self, layer: Layer, definition: Definition, inputs: list[str], variables: list[str], is_shared: bool
    ) -> None:
        made: Expression = self._made(layer, definition, inputs, {})
        if is_shared:
            if layer.id not in self._models:
                self._models[layer.id] = self._level.names.take(f"{layer.name}_model")
                self._add(f"{self._models[layer.id]} = ", made)
            made = self._models[layer.id]
        self._call(layer, made, inputs, variables, INDENT)

    def _call(self, layer: Layer, model: Expression, inputs: list[str], variables: list[str], indent: int) -> None:
        """Write the call of a model on its tensors: at once as it is made, where that makes no line too long."""
        start = f"{', '.join(variables)} = "
        given: Expression = inputs[0] if len(inputs) == 1 else listed(inputs)
        if not isinstance(model, str):
            lines = made_and_called(start, model, (given,), indent)
            if lines is not None:
                self._level.lines += lines
                return
            variable = self._level.names.take(f"{layer.name}_model")
            self._add(f"{variable} = ", model, indent)
            model = variable
        self._add(start, call(model, given), indent)

    def _row(
        self, layer: Layer, definition: Definition, inputs: list[str], variables: list[str], is_shared: bool
    ) -> None:
        """A loop over the repetitions: what one gives is what the next takes."""
        moved, others = inputs[: len(variables)], inputs[len(variables) :]
        self._add(f"{', '.join(variables)} = ", ", ".join(moved))
        current = [*variables, *others]
        if layer.id in self._models:
            each = self._level.names.take("model_of")
            self._level.lines.append(f"{' ' * INDENT}for {each} in {self._models[layer.id]}:")
            self._call(layer, each, current, variables, 2 * INDENT)
            return
        index = next((one for one in (INDEX, "j", "k") if self._level.names.is_free(one)), None)
        index = self._level.names.take(INDEX if index is None else index)
        if is_shared:
            self._models[layer.id] = self._level.names.take(f"{layer.name}_models")
            self._add(f"{self._models[layer.id]} = ", "[]")
        repeat = _number(layer.config[REPEAT])
        self._level.lines.append(f"{' ' * INDENT}for {index} in range({repeat}):")
        made: Expression = self._made(layer, definition, current, {INDEX: index})
        if is_shared:
            self._add("", call(f"{self._models[layer.id]}.append", made), 2 * INDENT)
            made = f"{self._models[layer.id]}[-1]"
        self._call(layer, made, current, variables, 2 * INDENT)
        self._level.names.give_back(index)

    def _made(self, layer: Layer, definition: Definition, inputs: list[str], index: Mapping[str, str]) -> Bracketed:
        """The call of the function that makes the model, for tensors like ``inputs``."""
        signature = self._level.functions[definition.name]
        items: list[Item] = [
            *inputs,
            *(
                Labelled(f"{signature.arguments[argument.name]}=", _number(layer.config[argument.name]))
                for argument in definition.arguments
                if layer.config.get(argument.name, argument.default) != argument.default
            ),
        ]
        name = text(layer.name)
        if index:
            if INDEX in signature.arguments:
                items.append(Labelled(f"{signature.arguments[INDEX]}=", index[INDEX]))
            name = f"f{text(layer.name)[:-1]}_{{{index[INDEX]}}}{text(layer.name)[-1]}"
        items.append(Labelled(f"{signature.title}=", name))
        return Bracketed(f"{signature.function}(", tuple(items), ")")

    def _add(self, start: str, value: Expression, indent: int = INDENT) -> None:
        self._level.lines += statement(start, value, indent)


def _number(value: object) -> str:
    expression = expression_of(value)
    return expression if expression is not None else repr(value)
