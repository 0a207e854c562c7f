"""Repairs of links that are missing: a tensor that stands at another input already, an output that can come back."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.catalog.ports import ports_of
from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.inserting import places
from nodeeditor.engine.mending.settings import switches
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap


def open_repairs(case: Case) -> Iterator[Fix]:
    """What arrives at another input, at the open one too: attention of a sequence to itself."""
    for at in places(case):
        name = case.graph.nodes[at.link.source].name
        arguments = FrozenMap(source=at.link.source, output=at.link.source_port, port=case.problem.port, other=name)
        yield Fix("fix.link", arguments)


def state_repairs(case: Case) -> Iterator[Fix]:
    """All states of the layer that gives some of them, in their order."""
    port = case.problem.port
    for node in dict.fromkeys(link.source for link in case.graph.links_into(case.node) if link.target_port == port):
        outputs = ports_of(case.catalog, case.graph.layer_of(node)).outputs
        states = tuple(output.name for output in outputs if output.when)
        if states:
            told = FrozenMap(source=node, outputs=states, port=port, count=len(states))
            yield Fix("fix.link_states", told.with_value("other", case.graph.nodes[node].name))


def gone_repairs(case: Case) -> Iterator[Fix]:
    """What the layer before was to return and does not any more: its states."""
    wanted = case.problem.arguments.get("port")
    for node in dict.fromkeys(link.source for link in case.graph.links_into(case.node) if link.source_port == wanted):
        for setting in switches(case, node):
            if any(port.name == wanted for port in ports_of(case.catalog, setting.done(case, node)).outputs):
                told = FrozenMap(setting.arguments, at=node, other=case.graph.nodes[node].name)
                yield Fix("fix.set_parameter_of", told)
