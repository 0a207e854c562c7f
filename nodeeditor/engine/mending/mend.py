"""The repairs of a node's mistakes: all that Keras finds good, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.chain import chain
from nodeeditor.engine.mending.kinds import kind_repairs, text_input_repairs, text_repairs
from nodeeditor.engine.mending.links import gone_repairs, open_repairs, state_repairs
from nodeeditor.engine.mending.masks import is_of_mask, mask_repairs
from nodeeditor.engine.mending.opening import named, open_settings
from nodeeditor.engine.mending.ranks import rank_repairs
from nodeeditor.engine.mending.settings import own_settings, upstream_settings
from nodeeditor.engine.mending.sizes import size_repairs
from nodeeditor.engine.mending.verifying import Verified, verify
from nodeeditor.engine.repairs import unshare
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap

#: More repairs than these are a puzzle of their own.
OFFERED = 4

#: Problems of a type, of the value of a parameter, or of links: no size is at fault, and nothing between would help.
_OF_NO_SIZE = frozenset(
    {
        "layer.unknown",
        "layer.of_package",
        "layer.not_placeable",
        "layer.parameter",
        "layer.bad_config",
        "layer.object_unknown",
        "layer.object_bad",
        "layer.untrusted",
        "layer.code_failed",
        "layer.code_raises",
        "layer.not_learned",
        "layer.operand_open",
        "layer.operand_unused",
        "layer.input_crowded",
        "layer.port_unknown",
        "layer.inputs_exactly",
        "layer.inputs_at_least",
        "layer.gives_input",
        "layer.mask_refused",
    }
)

#: Problems of links that are missing, and what makes links that would help.
_LINKS = {"layer.input_open": open_repairs, "layer.source_gone": gone_repairs, "layer.states": state_repairs}


def mend(
    graph: Graph, reports: Mapping[NodeId, NodeReport], node: NodeId, catalog: Catalog, inference: Inference
) -> tuple[Problem, ...]:
    """The problems of ``node`` with the repairs that Keras finds good, each with its cost, and where sizes come from.

    ``reports`` are those of all nodes of ``graph``. A problem of parameters or of links alone stays as it is.
    """
    return tuple(_mended(Case(graph, catalog, reports, node, found), inference) for found in reports[node].problems)


def mend_all(graph: Graph, reports: Mapping[NodeId, NodeReport]) -> dict[NodeId, tuple[Problem, ...]]:
    """:func:`mend` for every node that has problems, with the installed Keras."""
    catalog = installed_catalog()
    inference = Inference(catalog)
    return {node: mend(graph, reports, node, catalog, inference) for node, report in reports.items() if report.problems}


def _mended(case: Case, inference: Inference) -> Problem:
    if (made := _LINKS.get(case.problem.code)) is not None:
        good_ones = filter(None, (verify(case, fix, inference) for fix in made(case)))
        return replace(case.problem, fixes=tuple(_told(case, one) for one in good_ones)[:OFFERED])
    if not _may_be_of_size(case):
        return case.problem
    fixes = tuple(_told(case, one) for one in _best(case, _candidates(case), inference)[:OFFERED])
    return replace(named(case), fixes=fixes, chain=chain(case, fixes))


def adapter(case: Case, inference: Inference) -> Fix | None:
    """The best repair of ``case`` that only puts layers before its node; None where no such one helps."""
    if not _may_be_of_size(case):
        return None
    between = (fix for fix in _candidates(case) if fix.code.startswith("fix.insert_") and "at" not in fix.arguments)
    best = sorted(_best(case, between, inference), key=lambda one: not _embeds(one.fix))
    return _told(case, best[0]) if best else None


def _embeds(fix: Fix) -> bool:
    """Whether whole numbers become features: what one means by them where a layer can't take them as they are."""
    layers = fix.arguments.get("layers")
    return isinstance(layers, tuple) and any(
        isinstance(layer, FrozenMap) and layer["type"] == "Embedding" for layer in layers
    )


def _may_be_of_size(case: Case) -> bool:
    """Whether what arrives is known and may be at fault."""
    if case.problem.warning or case.problem.code in _OF_NO_SIZE or not case.arriving:
        return False
    return len(case.arriving) == len(case.graph.links_into(case.node))


def _best(case: Case, candidates: Iterable[Fix], inference: Inference) -> list[Verified]:
    """Those of ``candidates`` that Keras finds good, the best first, of each family one."""
    good: dict[object, Verified] = {}
    for fix in candidates:
        key = _effect(fix)
        # What is inside of a block would change at all of its uses.
        if (
            "/" not in str(fix.arguments.get("at", ""))
            and key not in good
            and (verified := verify(case, fix, inference)) is not None
        ):
            good[key] = verified
    ranked: dict[object, Verified] = {}
    for one in sorted(good.values(), key=lambda verified: verified.rank):
        ranked.setdefault(_family(one.fix), one)
    return list(ranked.values())


def _candidates(case: Case) -> Iterator[Fix]:
    if is_of_mask(case):
        yield from mask_repairs(case)
        return
    if case.problem.code == "output.mask_misfit":
        yield from case.problem.fixes  # what is predicted stays: another number of values would be another task
        return
    if case.problem.code == "layer.no_texts":
        # A setting with which the layer takes numbers gives it another meaning: a lookup that is turned round.
        yield from text_repairs(case)
        return
    yield from (fix for fix in case.problem.fixes if fix.code != "fix.insert_dense")  # a projection, made below
    yield from list(open_settings(case)) or upstream_settings(case)
    yield from own_settings(case)
    yield from kind_repairs(case)
    yield from text_input_repairs(case)
    yield from rank_repairs(case)
    yield from size_repairs(case)
    if len(case.graph.calls_of(case.layer.id)) > 1:
        yield unshare()


def _effect(fix: Fix) -> object:
    """What tells two repairs apart: the same layers at the same place are one repair, by whatever words."""
    arguments = fix.arguments
    if "port" in arguments:
        layer = FrozenMap(type=arguments.get("type"), config=arguments.get("config"))
        return arguments.get("layers", (layer,)), arguments["port"], arguments["index"]
    return fix.code, *(arguments.get(name) for name in ("parameter", "value", "settings", "at"))


def _family(fix: Fix) -> object:
    """Repairs that differ in a number only: of these the best one is offered."""
    arguments = fix.arguments
    if "port" not in arguments:
        return fix.code, arguments.get("parameter", arguments.get("settings")), arguments.get("at")
    layers = arguments.get("layers", (arguments,))
    assert isinstance(layers, tuple)
    types = tuple(layer["type"] for layer in layers if isinstance(layer, FrozenMap))
    return types, arguments["port"], arguments["index"]


def _told(case: Case, verified: Verified) -> Fix:
    where = {"node": case.graph.nodes[case.node].name, "type": case.layer.type}
    fix = verified.fix
    return Fix(fix.code, FrozenMap({**where, **fix.arguments, "parameters": verified.cost}))
