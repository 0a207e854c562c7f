"""What can be said of a call before Keras is asked: its parameters and its links against the catalog."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.checks import check_config
from nodeeditor.catalog.ports import Ports, ports_of
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.graph.elements import Layer, Link
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import Problem, problem
from nodeeditor.values import FrozenMap


def ports_of_call(catalog: Catalog, call: NodeCall) -> Ports:
    """The ports of the node, as its layer is configured."""
    return ports_of(catalog, Layer(call.layer, call.type, call.layer_name, call.config))


def config_problems(catalog: Catalog, spec: LayerSpec, config: FrozenMap) -> list[Problem]:
    """Parameters that are missing or not known, and values that are no values of their parameter."""
    return [
        replace(problem("layer.parameter", reason=found.reason), parameter=found.parameter)
        for found in check_config(spec, config, catalog)
    ]


def link_problems(ports: Ports, links: Sequence[Link], gone: Collection[Link]) -> list[Problem]:
    """Inputs that are open, and links to or from ports that are not there. ``gone`` lack their source port."""
    found = [_at(link.target_port, "layer.source_gone", port=link.source_port) for link in gone]
    names = [port.name for port in ports.inputs]
    for port in ports.inputs:
        count = sum(link.target_port == port.name for link in links)
        if count == 0 and not port.optional:
            found.append(_at(port.name, "layer.operand_open" if port.constant else "layer.input_open", port=port.name))
        if count > 1 and not port.variadic:
            found.append(_at(port.name, "layer.input_crowded", port=port.name, count=count))
    if ports.inputs and not links and not found:  # constants stand at all of them
        found.append(_at(names[0], "layer.input_open", port=names[0]))
    strange = dict.fromkeys(link.target_port for link in links if link.target_port not in names)
    return found + [_at(name, "layer.port_unknown", port=name, ports=", ".join(names) or "-") for name in strange]


def unused_constants(ports: Ports, call: NodeCall) -> list[Problem]:
    """Constants that are set where a tensor is linked, which goes before them."""
    linked = {link.target_port for link in call.links}
    return [
        replace(_at(port.name, "layer.operand_unused", port=port.name), parameter=port.name, warning=True)
        for port in ports.inputs
        if port.constant and port.name in linked and call.config.get(port.name) is not None
    ]


def _at(place: str, code: str, **arguments: object) -> Problem:
    return replace(problem(code, **arguments), port=place)
