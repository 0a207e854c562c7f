"""``nodeeditor summary FILE``: what ``model.summary()`` tells, without making a weight."""

from __future__ import annotations

import argparse
from pathlib import Path

from nodeeditor.catalog.trusted import trust_for_now
from nodeeditor.commands.command import SOUND, Command, add_file, add_json, add_trust
from nodeeditor.commands.keras import wake_for_questions
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.document import load
from nodeeditor.graph.inference import Shape
from nodeeditor.graph.summary import Summary
from nodeeditor.language import tr


def run(options: argparse.Namespace) -> int:
    """Write layers, output shapes, parameters and totals."""
    graph = load(Path(options.file)).graph
    trust_for_now(options.trust)
    with claimed_output() as output:
        wake_for_questions()
        from nodeeditor.engine.summary import summarize

        summary = summarize(graph)
        output.write(json_text(_report(summary)) + "\n" if options.json else _table(summary))
    return SOUND


def _report(summary: Summary) -> dict[str, object]:
    return {
        "layers": [
            {
                "name": layer.name,
                "type": layer.type,
                "output_shape": layer.output_shape,
                "params": layer.params,
                "multiply_adds": layer.cost.multiply_adds,
                "activation_bytes": layer.cost.activations,
            }
            for layer in summary.layers
        ],
        "total_params": summary.total_params,
        "trainable_params": summary.trainable_params,
        "non_trainable_params": summary.non_trainable_params,
        "total_multiply_adds": summary.total_cost.multiply_adds,
        "total_activation_bytes": summary.total_cost.activations,
    }


def _table(summary: Summary) -> str:
    rows = [(tr("Layer"), tr("Type"), tr("Output shape"), tr("Parameters"))]
    rows += [
        (layer.name, layer.type, _shape(layer.output_shape), "?" if layer.params is None else f"{layer.params:,}")
        for layer in summary.layers
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join((*map(str.ljust, row[:3], widths), row[3].rjust(widths[3]))) for row in rows]
    lines.insert(1, "─" * (sum(widths) + 6))
    lines += [
        lines[1],
        tr("Parameters: {count:,}", count=summary.total_params),
        tr("Trainable: {count:,}", count=summary.trainable_params),
        tr("Not trainable: {count:,}", count=summary.non_trainable_params),
    ]
    return "\n".join(lines) + "\n"


def _shape(shape: Shape | None) -> str:
    return "?" if shape is None else str(shape)


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    add_json(parser)
    add_trust(parser)


COMMAND = Command("summary", "layers, output shapes and parameters of a graph", _add_options, run)
