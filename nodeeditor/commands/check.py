"""``nodeeditor check FILE``: every problem and every shape, as the editor shows them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from nodeeditor.catalog.trusted import trust_for_now
from nodeeditor.commands.command import FOUND_PROBLEMS, SOUND, Command, add_file, add_json, add_trust
from nodeeditor.commands.keras import wake_for_questions
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.document import load
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.structure import check_structure
from nodeeditor.language import tr
from nodeeditor.problems import Problem


def run(options: argparse.Namespace) -> int:
    """Write the problems of a graph; sound is one without any, or with warnings alone."""
    graph = load(Path(options.file)).graph
    trust_for_now(options.trust)
    with claimed_output() as output:
        wake_for_questions()
        from nodeeditor.engine.check import check_graph

        reports = check_graph(graph, repairs=True)
        of_nodes = (found for node in graph.nodes if node in reports for found in reports[node].problems)
        problems = [*check_structure(graph), *of_nodes]
        sound = all(problem.warning for problem in problems)
        if options.json:
            output.write(json_text(_report(graph, reports, problems, sound)) + "\n")
        else:
            output.write(_listing(options.file, problems, sound))
    return SOUND if sound else FOUND_PROBLEMS


def _report(
    graph: Graph, reports: Mapping[NodeId, NodeReport], problems: list[Problem], sound: bool
) -> dict[str, object]:
    return {
        "ok": sound,
        "problems": [
            {
                "code": problem.code,
                "node": _name(graph, problem),
                "message": problem.text,
                "fixes": [fix.text for fix in problem.fixes],
            }
            for problem in problems
        ],
        "shapes": {
            graph.nodes[node].name: [tensor.shape for _port, tensor in report.outputs]
            for node, report in reports.items()
        },
    }


def _name(graph: Graph, problem: Problem) -> str | None:
    node = graph.nodes.get(NodeId(problem.node)) if problem.node is not None else None
    return node.name if node is not None else None


def _listing(file: str, problems: list[Problem], sound: bool) -> str:
    lines = []
    for problem in problems:
        lines.append(tr("warning: {text}", text=problem.text) if problem.warning else problem.text)
        lines += [f"  {way.text}" for way in problem.chain]
        lines += [f"  {fix.text}" for fix in problem.fixes]
    if sound:
        lines.append(tr("{file} is sound.", file=file))
    return "\n".join(lines) + "\n"


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    add_json(parser)
    add_trust(parser)


COMMAND = Command("check", "the problems and shapes of a graph", _add_options, run)
