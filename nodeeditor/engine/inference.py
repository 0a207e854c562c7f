"""Shapes, parameter counts and problems of nodes, by asking Keras; no weights are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.ports import Ports
from nodeeditor.engine.asking import Answer, Question, ask, question
from nodeeditor.engine.calling import Arguments, output_ports, special_ports
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.objects import is_known
from nodeeditor.engine.packages import SEPARATOR
from nodeeditor.engine.soundness import config_problems, link_problems, ports_of_call, unused_constants
from nodeeditor.graph.elements import INPUT, OUTPUT, OUTPUT_PORT, LayerId, NodeId
from nodeeditor.graph.inference import NodeCall, NodeReport, TensorSpec
from nodeeditor.problems import Fix, Problem, problem
from nodeeditor.values import FrozenMap

Tensors = dict[tuple[NodeId, str], TensorSpec]


class Inference:
    """Answers what each node of a graph gives; what Keras said once is remembered."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        self._catalog = catalog or installed_catalog()

    def infer(
        self,
        calls: Sequence[NodeCall],
        known: Mapping[tuple[NodeId, str], TensorSpec] | None = None,
        questions: dict[NodeId, Question] | None = None,
    ) -> dict[NodeId, NodeReport]:
        """A report for each of ``calls``, which come in topological order.

        ``known`` holds all tensors of nodes outside of ``calls`` that feed them. Of a shared layer
        all calls must be among ``calls``; ``nodeeditor.graph.calls.affected`` gives such a set, and
        ``tensors_into`` what is known around it.

        A node whose inputs are not known has no outputs and no problem of its own: one mistake is
        reported once, where it is. A mistake in the parameters of a shared layer is reported at its
        first call.

        ``questions`` is filled with what Keras was asked, by node.
        """
        tensors: Tensors = dict(known or {})
        sources = {source for source, _ in tensors}
        built: dict[LayerId, Arguments] = {}
        checked: set[LayerId] = set()
        reports: dict[NodeId, NodeReport] = {}
        for call in calls:
            first_call = call.layer not in checked
            checked.add(call.layer)
            report = self._report(call, tensors, sources, built, first_call, questions)
            reports[call.node] = report
            if report.outputs:
                sources.add(call.node)
                tensors.update({(call.node, port): tensor for port, tensor in report.outputs})
        return reports

    def _report(
        self,
        call: NodeCall,
        tensors: Tensors,
        sources: set[NodeId],
        built: dict[LayerId, Arguments],
        first_call: bool,
        questions: dict[NodeId, Question] | None,
    ) -> NodeReport:
        spec = self._catalog.layer(call.type)
        if spec is None or (call.type not in (INPUT, OUTPUT) and not is_known(call.type)):
            code = "layer.of_package" if SEPARATOR in call.type else "layer.unknown"
            return _mistaken(call, [problem(code)] if first_call else [])
        if not spec.placeable:
            return _mistaken(call, [problem("layer.not_placeable", reason=spec.reason)] if first_call else [])
        ports = ports_of_call(self._catalog, call)
        mistakes = config_problems(self._catalog, spec, call.config)
        gone = [
            link for link in call.links if link.source in sources and (link.source, link.source_port) not in tensors
        ]
        unlinked = link_problems(ports, call.links, gone)
        if mistakes or unlinked:
            return _mistaken(call, [*(mistakes if first_call else []), *unlinked])
        arguments = _arguments(ports, call, tensors)
        if arguments is None:
            return NodeReport()
        first = built.get(call.layer) if arguments else None
        asked = question(call.type, call.config, arguments, first, special_ports(ports.inputs))
        if questions is not None:
            questions[call.node] = asked
        answer = ask(asked)
        if answer.outputs and call.type not in (INPUT, OUTPUT):
            built.setdefault(call.layer, arguments)
        return _reported(call, ports, answer, unused_constants(ports, call))


def _arguments(ports: Ports, call: NodeCall, tensors: Tensors) -> Arguments | None:
    """What the links bring to each port that has any; None where a tensor is not known."""
    found: list[tuple[str, TensorSpec | tuple[TensorSpec, ...]]] = []
    for port in ports.inputs:
        specs = [tensors.get((link.source, link.source_port)) for link in call.links if link.target_port == port.name]
        present = tuple(spec for spec in specs if spec is not None)
        if len(present) < len(specs):
            return None
        if present:
            found.append((port.name, present if port.variadic else present[0]))
    return tuple(found)


def _reported(call: NodeCall, ports: Ports, answer: Answer, more: Sequence[Problem] = ()) -> NodeReport:
    names = [OUTPUT_PORT] if call.type == OUTPUT else output_ports(ports.outputs, len(answer.outputs))
    return NodeReport(
        outputs=tuple(zip(names, answer.outputs, strict=True)),
        parameters=answer.parameters,
        trainable=answer.trainable,
        problems=tuple(_at_node(found, call) for found in (answer.problem, *more) if found is not None),
        masking=answer.masking,
        learns=answer.learns,
    )


def _mistaken(call: NodeCall, problems: Sequence[Problem]) -> NodeReport:
    return NodeReport(problems=tuple(_at_node(found, call) for found in problems))


def _at_node(found: Problem, call: NodeCall) -> Problem:
    """``found`` told of the node of ``call``."""
    where = {"node": call.name, "type": call.type}
    fixes = tuple(Fix(fix.code, FrozenMap({**where, **fix.arguments})) for fix in found.fixes)
    return replace(found, node=call.node, arguments=FrozenMap({**where, **found.arguments}), fixes=fixes)
