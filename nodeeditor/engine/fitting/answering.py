"""The answers of an engine to what fits, a part at a time: who asks wants the first ones soon."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.fitting.after import fitting, with_what_follows
from nodeeditor.engine.fitting.before import Feeding
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import Fitting, TensorSpec
from nodeeditor.protocol.answers import FittingFound
from nodeeditor.protocol.requests import FindFeeding, FindFitting, KnownTensor
from nodeeditor.values import EMPTY, FrozenMap


def find_fitting(request: FindFitting, catalog: Catalog, inference: Inference) -> FittingFound:
    """Which types take the tensor."""
    known = _by_port(request.known)

    def found(type_name: str) -> Fitting:
        config = _config(request, type_name)
        fits = fitting(catalog, inference, type_name, request.tensor, config, adapters=request.adapters)
        return fits if request.after is None else with_what_follows(fits, inference, request.after, known)

    return FittingFound(request.request, _within(request.seconds, request.types, found))


def find_feeding(request: FindFeeding, catalog: Catalog, inference: Inference) -> FittingFound:
    """Which types can give what the call takes."""
    feeding = Feeding(catalog, inference, request.call, _by_port(request.known), request.wanted)

    def found(type_name: str) -> Fitting:
        return feeding.fitting(type_name, _config(request, type_name), adapters=request.adapters)

    return FittingFound(request.request, _within(request.seconds, request.types, found))


def _config(request: FindFitting | FindFeeding, type_name: str) -> FrozenMap:
    config = request.configs.get(type_name)
    return config if isinstance(config, FrozenMap) else EMPTY


def _within(seconds: float, types: Iterable[str], found: Callable[[str], Fitting]) -> dict[str, Fitting]:
    end = time.monotonic() + seconds
    answers: dict[str, Fitting] = {}
    for type_name in types:
        if answers and time.monotonic() > end:
            break
        answers[type_name] = found(type_name)
    return answers


def _by_port(known: Iterable[KnownTensor]) -> dict[tuple[NodeId, str], TensorSpec]:
    return {(tensor.node, tensor.port): tensor.tensor for tensor in known}
