"""``nodeeditor import MODEL -o FILE``: a model of Keras as a laid-out graph file."""

from __future__ import annotations

import argparse
from pathlib import Path

from nodeeditor.commands.command import SOUND, Command, add_json
from nodeeditor.commands.keras import installed_catalog
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.document import Document, save
from nodeeditor.fenced.opening import import_model
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.importing import Imported
from nodeeditor.importing.weights import keep_beside, tell_names
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem


def run(options: argparse.Namespace) -> int:
    """Read the model as plain data, write the graph, and tell what is not as it was."""
    out = Path(options.out)
    if out.suffix != ".knet":
        raise ProblemError(problem("command.graph_ending", path=out.name))
    with claimed_output() as output:
        found = import_model(Path(options.model), installed_catalog())
        if found is None:
            raise ProblemError(problem("import.graph_file", place=Path(options.model).name))
        try:
            if found.has_weights:
                found.graph.weights = _weights(Path(options.model), out)
            save(Document(found.graph), out)
        except OSError as error:
            raise ProblemError(
                problem("command.write_failed", path=options.out, reason=error.strerror or str(error))
            ) from error
        if options.json:
            output.write(json_text(_report(found)) + "\n")
        else:
            output.writelines(f"{one.text}\n" for one in found.told)
            count = sum(len(level.nodes) for _, level in found.graph.levels())
            output.write(
                tr("{file}: {count} nodes, {blocks} blocks", file=out, count=count, blocks=_blocks(found)) + "\n"
            )
            if found.graph.weights is not None:
                output.write(tr("{file}: its weights, which it begins with", file=found.graph.weights.path) + "\n")
    return SOUND


def _weights(model: Path, graph: Path) -> WeightsSource:
    """The weights of a model in a file beside the graph, or where that would not do, in the model itself."""
    return WeightsSource(keep_beside(model, graph).name if tell_names(model) else str(model.absolute()))


def _report(found: Imported) -> dict[str, object]:
    return {
        "nodes": len(found.graph.nodes),
        "blocks": _blocks(found),
        "weights": found.graph.weights.path if found.graph.weights is not None else None,
        "told": [{"code": one.code, "node": one.arguments.get("node"), "message": one.text} for one in found.told],
    }


def _blocks(found: Imported) -> int:
    return len(found.graph.blocks)


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="a .keras file, or a model's configuration in JSON")
    parser.add_argument("-o", dest="out", required=True, metavar="FILE", help="the graph file to write (.knet)")
    add_json(parser)


COMMAND = Command("import", "a model of Keras as a laid-out graph file", _add_options, run)
