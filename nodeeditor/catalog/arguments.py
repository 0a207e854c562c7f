"""From what is linked to the ports of a node to the arguments of its layer's ``call``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from nodeeditor.catalog.specs import Port

T = TypeVar("T")


def arguments_of(ports: Sequence[Port], given: Mapping[str, T]) -> dict[str, T | list[T | None]]:
    """What is ``given`` by port, by the arguments of ``call``, in the order of the ports.

    ``ports`` are at least those that go into lists (see ``Port.argument``); every other one is an argument itself.
    In a list whose ports may all stay open, such as ``mask=[query_mask, None]``, an open one keeps its place.
    """
    lists = {port.name: port.argument for port in ports if port.argument}
    found: dict[str, T | list[T | None]] = {}
    for name, value in given.items():
        if name not in lists:
            found[name] = value
        elif lists[name] not in found:
            places = [port for port in ports if port.argument == lists[name]]
            keeps_places = all(port.optional for port in places)
            found[lists[name]] = [given.get(port.name) for port in places if keeps_places or port.name in given]
    return found
