"""``nodeeditor export FILE --to python|keras|cluster -o OUT``: the network to take away, or to train elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from nodeeditor.commands.command import SOUND, Command, add_file, whole
from nodeeditor.commands.keras import installed_catalog, wake_for_questions
from nodeeditor.commands.results import claimed_output
from nodeeditor.commands.saying import say
from nodeeditor.document import load
from nodeeditor.document.atomic import write_atomically
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem

_TARGETS = ("python", "keras", "cluster")


def run(options: argparse.Namespace) -> int:
    """Write the network as a Python file or as a Keras model, or the files that train it on several machines."""
    if options.to not in _TARGETS:
        raise ProblemError(problem("command.value_later", option="--to", value=options.to, known=", ".join(_TARGETS)))
    graph = load(Path(options.file)).graph
    with claimed_output():
        if options.to == "python":
            _export_python(graph, options)
        elif options.to == "cluster":
            _export_cluster(graph, options)
        else:
            wake_for_questions()
            from nodeeditor.engine.export import export_keras

            run, folder = Path(options.run) if options.run else None, Path(options.file).resolve().parent
            export_keras(graph, Path(options.out), run, folder)
    return SOUND


def _export_python(graph: Graph, options: argparse.Namespace) -> None:
    if options.run:
        raise ProblemError(problem("command.run_for_python"))
    from nodeeditor.codegen.writing import write_python

    try:
        write_python(graph, installed_catalog(), Path(options.out), Path(options.file).resolve().parent)
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
    parser.add_argument("-o", dest="out", required=True, metavar="OUT", help="the file to write; a folder for cluster")
    parser.add_argument(
        "--workers",
        type=whole(1, 10_000),
        default=2,
        metavar="N",
        help="machines to train on (cluster; default 2)",
    )
    parser.add_argument("--run", metavar="DIR", help="take the weights of this run (keras only); fresh ones else")


COMMAND = Command("export", "a graph as readable Python, as a Keras model, or for a cluster", _add_options, run)
