"""What kind of value a parameter takes: told by its default, its documentation, and Keras when asked."""

from __future__ import annotations

import re
from typing import Any

import keras

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.introspection.probing import NONSENSE, Asked

_QUOTED = re.compile(r"""[`(\['" {]["']([A-Za-z][A-Za-z_0-9]*)`?["']""")
_OFFERS = re.compile(r"one of|either|options|values can be|can be|supports|supported|available|points outside|mode")

#: An object kind, a text that names one of it, and the class Keras makes of that text.
_OBJECTS: tuple[tuple[Kind, str, type], ...] = (
    (Kind.REGULARIZER, "l2", keras.regularizers.Regularizer),
    (Kind.CONSTRAINT, "non_neg", keras.constraints.Constraint),
    (Kind.INITIALIZER, "zeros", keras.initializers.Initializer),
)


def object_kind(asked: Asked, name: str) -> Kind | None:
    """The kind of Keras object that a parameter names, by what Keras makes of a text given for it."""
    if asked.accepts(**{name: NONSENSE}):
        return None
    for kind, text, cls in _OBJECTS:
        if isinstance(asked.made(name, text), cls):
            return kind
        kept = asked.config(**{name: text}).get(name)
        if isinstance(kept, dict) and kept.get("module") == f"keras.{kind.value}s":
            return kind
    if asked.made(name, "relu") is keras.activations.relu:
        return Kind.ACTIVATION
    return None


def takes_schedule(asked: Asked, name: str) -> bool:
    """Whether a number may be given as a schedule too, so that it changes from step to step."""
    schedule = keras.optimizers.schedules.CosineDecay(0.1, 10)
    kept = asked.config(**{name: schedule}).get(name)
    return isinstance(kept, dict) and kept.get("class_name") == "CosineDecay"


def named_kind(name: str) -> Kind | None:
    """The kind of Keras object that a parameter is named after, as Keras names them throughout."""
    kinds = (Kind.ACTIVATION, *(kind for kind, _, _ in _OBJECTS))
    return next((kind for kind in kinds if name == kind.value or name.endswith(f"_{kind.value}")), None)


def layer_kind(asked: Asked, name: str) -> tuple[Kind, Any] | None:
    """Whether a parameter holds a layer or several, and the first layer of a few that Keras takes there."""
    for type_name in ("Dense", "LSTMCell", "LSTM"):
        layer = getattr(keras.layers, type_name)(32)
        plain = {"class_name": type_name, "config": {"units": 32}}
        for kind, value, start in ((Kind.LAYERS, [layer], [plain]), (Kind.LAYER, layer, plain)):
            kept = asked.config(**{name: value}).get(name)
            if _names_layer(kept[0] if isinstance(kept, list | tuple) and len(kept) == 1 else kept, type_name):
                return kind, start
    return None


def _names_layer(config: Any, type_name: str) -> bool:
    return isinstance(config, dict) and config.get("class_name") == type_name


def choices_of(asked: Asked, name: str, default: Any, documentation: str) -> tuple[str, ...]:
    """The texts that Keras takes for a parameter, of those that its documentation or a refusal names; none if free."""
    refusal = asked.refusal(**{name: NONSENSE})
    named = _quoted(documentation)
    if isinstance(default, str) and default and default not in named:
        named.insert(0, default)
    if refusal is not None:
        named += [choice for choice in _quoted(refusal) if choice not in (*named, NONSENSE, name)]
    choices = asked.choices(name, named)
    several = 1 if refusal is not None and isinstance(default, str) else 2
    # A documentation that quotes texts may say that they are what there is to choose from.
    offered = refusal is not None or bool(_OFFERS.search(documentation.lower()))
    return choices if len(choices) >= several and offered else ()


def _quoted(documentation: str) -> list[str]:
    """The texts that a documentation quotes, in their order."""
    return list(dict.fromkeys(_QUOTED.findall(documentation)))


def plain_kind(name: str, default: Any, documentation: str) -> Kind | None:
    """The kind of a parameter that names no object, by its default and the types its documentation tells."""
    lead = documentation[:160].lower()
    whole = bool(re.search(r"\b(int|integers?|ints)\b|\bindex\b", lead))
    fraction = bool(re.search(r"\bfloats?\b|\bnumber tuple\b|two[- ]number|\bfraction\b", lead))
    several = bool(re.search(r"\btuples?\b|\blists?\b|\baxes\b|array", lead))
    if isinstance(default, bool):
        return Kind.BOOLEAN
    if isinstance(default, tuple | list):
        return Kind.NUMBERS if fraction or not _all_whole(default) or "range" in name else Kind.INTEGERS
    if isinstance(default, int):
        if fraction and not whole:
            return Kind.NUMBERS if several else Kind.NUMBER
        return Kind.INTEGERS if several else Kind.INTEGER
    if isinstance(default, float):
        return Kind.NUMBERS if several else Kind.NUMBER
    if isinstance(default, str):
        return Kind.TEXT
    return _kind_by_words(name, lead, whole, fraction, several)


def _kind_by_words(name: str, lead: str, whole: bool, fraction: bool, several: bool) -> Kind | None:
    if name.endswith("dtype"):
        return Kind.DTYPE
    if name.endswith("shape") and (several or "shape" in lead):
        return Kind.SHAPE
    if re.match(r"(optional )?(a )?(python )?bool|if `?true|whether", lead):
        return Kind.BOOLEAN
    if re.match(r"(optional )?(a )?(string|str)\b", lead):
        return Kind.TEXT
    if re.match(r"(optional )?(a |the )?dict", lead):
        return Kind.ANY
    if re.search(r"`(keras\.)?(layers\.)?layer`,? instance", lead):
        return Kind.LAYER
    if several:
        return Kind.NUMBERS if fraction else Kind.INTEGERS if whole or "axes" in lead else Kind.LIST
    if whole:
        return Kind.INTEGER
    if fraction:
        return Kind.NUMBER
    if re.match(r"(optional )?((the )?(total |maximum |desired output )?number|(the )?(maximum )?size)\b", lead):
        return Kind.INTEGER
    return None


def _all_whole(values: Any) -> bool:
    return all(_all_whole(value) if isinstance(value, tuple | list) else isinstance(value, int) for value in values)
