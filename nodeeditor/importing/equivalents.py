"""Layers that keras.applications defines for itself, as the layers of keras.layers that compute the same.

Keras offers neither of them to users, so no catalog has them; with these all of its architectures are graphs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from nodeeditor.importing.entries import Call, Entry, Tensor

_MODULE = "keras.layers"
_CONVNEXT = ("keras.src.applications.convnext", "LayerScale")
_INCEPTION_RESNET = ("keras.src.applications.inception_resnet_v2", "CustomScaleLayer")

#: What a file of weights calls the replaced layers that have weights, and what it would call those in their places.
KINDS = {"layer_scale": "einsum_dense"}


def equivalents(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """The layers of a model, those that architectures define for themselves replaced; all names stay."""
    return {own.name: own for entry in entries.values() for own in _equivalent(entry, entries)}


def _equivalent(entry: Entry, taken: Collection[str]) -> Iterator[Entry]:
    """The entries that stand for ``entry``, mostly itself."""
    match (entry.module, entry.class_name):
        case found if found == _CONVNEXT:
            yield _scaled_channels(entry)
        case found if found == _INCEPTION_RESNET and all(map(_takes_two, entry.calls)):
            yield from _scaled_sum(entry, taken)
        case _:
            yield entry


def _scaled_channels(entry: Entry) -> Entry:
    """``x * gamma`` with a weight a channel, of images."""
    shape = entry.built.get("input_shape")
    open_sizes = shape[1:3] if isinstance(shape, list) and len(shape) == 4 else [None, None]
    start = {"class_name": "Constant", "config": {"value": entry.config.get("init_values")}}
    config = _common(entry) | {
        "equation": "abcd,d->abcd",
        "output_shape": [*open_sizes, entry.config.get("projection_dim")],
        "kernel_initializer": start,
    }
    return replace(entry, module=_MODULE, registered=None, class_name="EinsumDense", config=config)


def _scaled_sum(entry: Entry, taken: Collection[str]) -> Iterator[Entry]:
    """``x + y * scale``: the second tensor scaled, then the sum, which bears the name."""
    scaling = f"{entry.name}_scaled"
    while scaling in taken:
        scaling += "_"
    config = _common(entry) | {"scale": entry.config.get("scale")}
    calls = tuple(Call((call.args[0][1],)) for call in entry.calls)
    yield replace(
        entry, name=scaling, module=_MODULE, registered=None, class_name="Rescaling", config=config, calls=calls
    )
    sums = tuple(Call(([call.args[0][0], Tensor(scaling, number)],)) for number, call in enumerate(entry.calls))
    yield replace(entry, module=_MODULE, registered=None, class_name="Add", config=_common(entry), calls=sums)


def _takes_two(call: Call) -> bool:
    return len(call.args) == 1 and isinstance(call.args[0], list) and len(call.args[0]) == 2


def _common(entry: Entry) -> dict[str, Any]:
    return {name: entry.config[name] for name in ("name", "trainable", "dtype") if name in entry.config}
