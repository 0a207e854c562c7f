"""Plain values as text and back: ``3, 3``, ``none``, ``L2(l2=0.01)``. Reading runs nothing."""

from __future__ import annotations

import ast
import json
import keyword
import math
import warnings
from collections.abc import Iterable

from nodeeditor.values import EMPTY, FrozenMap, Value

_WORDS: dict[str, Value] = {
    "none": None,
    "None": None,
    "null": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "inf": math.inf,
    "nan": math.nan,
}


def written(value: Value) -> str:
    """``value`` so that :func:`read` gives it back."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, tuple):
        return f"({written_items(value)})"
    return _written_call(value) or _written_map(value)


def written_items(values: tuple[Value, ...]) -> str:
    """The values with commas between them; a single one has a comma after it."""
    return ", ".join(map(written, values)) + ("," if len(values) == 1 else "")


def read(text: str) -> Value:
    """The value that ``text`` tells. Raises ``ValueError`` for anything else."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python warns of odd escapes in texts; here they are just texts
            tree = ast.parse(text.strip(), mode="eval")
        return _value(tree.body)
    except (SyntaxError, RecursionError, MemoryError, OverflowError, ZeroDivisionError) as error:
        raise ValueError(text) from error


def object_of(value: Value) -> tuple[str, FrozenMap] | None:
    """The class name and configuration in a value that names a Keras object with its parameters."""
    if not isinstance(value, FrozenMap) or not {"class_name", "config"} >= value.keys():
        return None
    name, config = value.get("class_name"), value.get("config", EMPTY)
    return (name, config) if isinstance(name, str) and isinstance(config, FrozenMap) else None


def make_object(name: str, config: FrozenMap = EMPTY) -> FrozenMap:
    """The value that names a Keras object with its parameters."""
    return FrozenMap(class_name=name, config=config)


def _written_call(value: FrozenMap) -> str | None:
    named = object_of(value)
    if named is None or "config" not in value:
        return None
    name, config = named
    if not _is_name(name) or not all(map(_is_name, config)):
        return None
    return f"{name}({', '.join(f'{key}={written(config[key])}' for key in sorted(config))})"


def _written_map(value: FrozenMap) -> str:
    return "{" + ", ".join(f"{written(key)}: {written(value[key])}" for key in sorted(value)) + "}"


def _is_name(text: str) -> bool:
    # Keywords can't be read back as names; no parameter of Keras is one.
    return text.isascii() and text.isidentifier() and text not in _WORDS and not keyword.iskeyword(text)


def _value(node: ast.expr) -> Value:
    match node:
        case ast.Constant(value=bool() | int() | float() | str() | None as value):
            return value
        case ast.Name(id=word):
            return _WORDS.get(word, word)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_number(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _number(operand)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _number(left) / _number(right)
        case ast.Tuple(elts=items) | ast.List(elts=items):
            return tuple(_value(item) for item in items)
        case ast.Dict(keys=keys, values=values):
            return FrozenMap(dict(_pairs(keys, values)))
        case ast.Call(func=ast.Name(id=name), args=[], keywords=keywords):
            config = {item.arg: _value(item.value) for item in keywords if item.arg}
            if len(config) == len(keywords):
                return make_object(name, FrozenMap(config))
    raise ValueError(ast.dump(node)[:80])


def _pairs(keys: Iterable[ast.expr | None], values: Iterable[ast.expr]) -> Iterable[tuple[str, Value]]:
    for key, value in zip(keys, values, strict=True):
        name = _value(key) if key is not None else None
        if not isinstance(name, str):
            raise ValueError("a key must be text")
        yield name, _value(value)


def _number(node: ast.expr) -> int | float:
    value = _value(node)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("not a number")
    return value
