"""``nodeeditor export FILE --to FORMAT -o OUT``: the network to take away, or to train elsewhere."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from nodeeditor.commands.command import FOUND_PROBLEMS, SOUND, Command, add_file, add_json, add_trust, take_trust, whole
from nodeeditor.commands.keras import installed_catalog, wake_for_export
from nodeeditor.commands.outside import tell_outside
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.commands.saying import say
from nodeeditor.document import load
from nodeeditor.files.atomic import write_atomically
from nodeeditor.graph.graph import Graph
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.exports import Proof, Step, Target, Verdict

_CLUSTER = "cluster"
_WITH_TRAINING = "training"
_TARGETS = (*(target.value for target in Target), _CLUSTER)


def run(options: argparse.Namespace) -> int:
    """Write the network as a file that others run, and prove it; or the files that train it on several machines."""
    if options.to not in _TARGETS:
        raise ProblemError(problem("command.value_unknown", option="--to", value=options.to, known=", ".join(_TARGETS)))
    if options.run and options.to in (_CLUSTER, Target.PYTHON.value):
        raise ProblemError(problem("command.run_for_text", format=options.to))
    graph = load(Path(options.file)).graph
    if options.to != _CLUSTER:
        take_trust(options, graph)
    with claimed_output() as output:
        if options.to == _CLUSTER:
            _export_cluster(graph, options)
            return SOUND
        if options.to == Target.PYTHON.value and not options.proof:
            _export_python(graph, options)
            _tell_result(options, output, [], None)
            return SOUND
        return _export(graph, options, output)


def _export(graph: Graph, options: argparse.Namespace, output: TextIO) -> int:
    tell_outside(graph, Path(options.file))
    wake_for_export()
    from nodeeditor.engine.exporting.export import Order, export

    order = Order(
        graph,
        Target(options.to),
        Path(options.out),
        Path(options.file).resolve().parent,
        Path(options.run) if options.run else None,
        options.python == _WITH_TRAINING,
        options.proof,
    )
    written = export(order, _tell if sys.stderr.isatty() else lambda _: None)
    proof = written.proof
    _tell_result(options, output, written.notes, proof)
    return FOUND_PROBLEMS if proof is not None and proof.verdict is Verdict.DIFFERENT else SOUND


def _tell(step: Step) -> None:
    said = {
        Step.BUILDING: tr("Building the model …"),
        Step.WRITING: tr("Writing …"),
        Step.RUNNING: tr("Loading it again and running it …"),
        Step.EXPLAINING: tr("Looking for what is behind a difference …"),
    }
    say(said[step])


def _tell_result(options: argparse.Namespace, output: TextIO, notes: Iterable[Problem], proof: Proof | None) -> None:
    if options.json:
        output.write(json_text(_report(options.out, notes, proof)) + "\n")
        return
    output.write(tr("{file} is written.", file=options.out) + "\n")
    output.writelines(f"{one.text}\n" for one in (*notes, *(proof.told if proof is not None else ())))


def _report(path: str, notes: Iterable[Problem], proof: Proof | None) -> dict[str, object]:
    told = [{"code": one.code, "message": one.text} for one in notes]
    report: dict[str, object] = {"path": path, "notes": told}
    if proof is not None:
        report["proof"] = {
            "verdict": proof.verdict.value,
            "samples": proof.samples,
            "max_abs_difference": proof.absolute,
            "max_rel_difference": proof.relative,
            "outputs": {
                one.output: {"max_abs_difference": one.absolute, "max_rel_difference": one.relative}
                for one in proof.differences
            },
            "told": [{"code": one.code, "message": one.text} for one in proof.told],
        }
    return report


def _export_python(graph: Graph, options: argparse.Namespace) -> None:
    from nodeeditor.codegen.writing import write_python

    folder = Path(options.file).resolve().parent
    try:
        write_python(graph, installed_catalog(), Path(options.out), folder, trains=options.python == _WITH_TRAINING)
    except OSError as error:
        raise ProblemError(
            problem("command.write_failed", path=options.out, reason=error.strerror or str(error))
        ) from error


def _export_cluster(graph: Graph, options: argparse.Namespace) -> None:
    from nodeeditor import __version__
    from nodeeditor.codegen.cluster import ClusterFiles

    files = ClusterFiles(Path(options.file).name, options.workers, __version__)
    folder = Path(options.out)
    size = graph.training.batch_size
    if size % options.workers:
        nearest = max(1, round(size / options.workers)) * options.workers
        say(problem("training.batch_not_shared", size=size, devices=options.workers, nearest=nearest).text)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.texts().items():
            write_atomically(folder / name, text.encode())
    except OSError as error:
        raise ProblemError(
            problem("command.write_failed", path=options.out, reason=error.strerror or str(error))
        ) from error


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    parser.add_argument("--to", required=True, metavar="|".join(_TARGETS), help="the kind of file to write")
    parser.add_argument(
        "-o", dest="out", required=True, metavar="OUT", help="the file to write; a folder for savedmodel and cluster"
    )
    parser.add_argument(
        "--workers",
        type=whole(1, 10_000),
        default=2,
        metavar="N",
        help="machines to train on (cluster; default 2)",
    )
    parser.add_argument("--run", metavar="DIR", help="take the weights of this run; fresh ones else")
    parser.add_argument(
        "--python",
        choices=["model", _WITH_TRAINING],
        default=_WITH_TRAINING,
        help="write the model alone, or its training too where the graph has data (python; default training)",
    )
    parser.add_argument(
        "--no-proof",
        dest="proof",
        action="store_false",
        help="do not load what was written again to compare it with the model",
    )
    add_json(parser)
    add_trust(parser)


COMMAND = Command("export", "a graph as Python, as a model for other programs, or for a cluster", _add_options, run)
