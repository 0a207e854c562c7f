"""A repair, done in the engine's mind: what Keras says of the graph that comes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from nodeeditor.editing import repair
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending.case import Case
from nodeeditor.graph.calls import affected, calls_of_graph, tensors_into
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Fix


@dataclass(frozen=True, slots=True)
class Verified:
    """A repair that Keras found good, and what it comes to.

    ``cost`` counts the parameters that it adds, below 0 where it saves some; ``lost`` the values a
    sample that no longer reach the node, and the weights that layers would lose; ``left`` the
    problems at the node and right behind it.
    """

    fix: Fix
    nodes_added: int
    cost: int
    lost: int
    left: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """The best repair is the least: what adds few nodes, few parameters, and loses little."""
        return self.left, self.nodes_added, max(0, self.cost), self.lost


def verify(case: Case, fix: Fix, inference: Inference) -> Verified | None:
    """What ``fix`` comes to; None where the problem stays, or something that was sound is not any more."""
    edit = repair(case.graph, case.catalog, case.problem, fix)
    if edit is None:
        return None
    after = case.graph.copy()
    changes = after.apply(edit).changes
    touched = {*changes.added, *changes.changed, *(link.target for link in (*changes.linked, *changes.unlinked))}
    cone = affected(after, touched)
    reports = dict(case.reports)
    reports.update(inference.infer(calls_of_graph(after, cone), tensors_into(after, cone, reports)))
    made = Case(after, case.catalog, reports, case.node, case.problem)
    if not _is_gone(case, made) or any(not gives(reports[node]) for node in changes.added):
        return None
    if any(gives(case.reports[node]) and not gives(reports[node]) for node in cone & case.reports.keys()):
        return None
    behind = {link.target for link in after.links_from(case.node)}
    cost = _cost(case, after, reports)
    return Verified(
        fix,
        len(changes.added),
        cost,
        max(0, _values(case) - _values(made)) + max(0, -cost),
        sum(not reports[node].sound for node in (case.node, *behind)),
    )


def _is_gone(before: Case, after: Case) -> bool:
    """Whether the problem is not there any more, and no other stands at the node in its place.

    Of many tensors that do not fit, a repair brings one to the others: fewer then are left.
    """
    old = {(found.code, found.port) for found in before.reports[before.node].problems if found != before.problem}
    new = [found for found in after.reports[after.node].problems if not found.warning]
    if all((found.code, found.port) in old for found in new):
        return True
    fewer = len({one.shape for one in after.arriving}) < len({one.shape for one in before.arriving})
    codes = {found.code for found in new}
    return len(before.arriving) > 2 and fewer and codes == {before.problem.code} and before.problem not in new


def gives(report: NodeReport) -> bool:
    """Whether a node is sound and its tensors are known."""
    return bool(report.outputs) and report.sound


def _cost(case: Case, after: Graph, reports: dict[NodeId, NodeReport]) -> int:
    """Parameters of the layers that came, and the change of those that were known before."""
    cost = 0
    for layer in after.layers:
        count = reports[after.calls_of(layer)[0]].parameters or 0
        if layer not in case.graph.layers:
            cost += count
            continue
        before = case.reports[case.graph.calls_of(layer)[0]].parameters
        cost += count - before if before is not None else 0
    return cost


def _values(case: Case) -> int:
    """How many values a sample arrive at the node; an open size counts once."""
    return sum(math.prod(size or 1 for size in one.shape[1:]) for one in case.arriving)
