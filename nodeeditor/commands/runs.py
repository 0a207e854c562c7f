"""``nodeeditor runs``: the runs in a folder and what came of them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodeeditor.commands.command import SOUND, Command, add_json
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.listing import RunInfo, list_runs
from nodeeditor.runs.search import matching

_LEAST = 4


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default="runs", help="where the runs are (runs)")
    parser.add_argument(
        "--find",
        metavar="TERMS",
        default="",
        help="only runs that meet all terms, such as 'adam tag=good learning_rate<=0.01 val_loss<0.3'",
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the runs in the folder, the newest first."""
    if not os.path.isdir(options.folder):
        raise ProblemError(problem("command.no_folder", folder=options.folder))
    found = list(filter(matching(options.find), list_runs(Path(options.folder))))
    with claimed_output() as output:
        output.write(json_text([_entry(each) for each in found]) + "\n" if options.json else _listing(found))
    return SOUND


def _entry(each: RunInfo) -> dict[str, Any]:
    record = each.record
    return {
        "name": each.name,
        "run_dir": str(each.path),
        "status": each.status.value,
        "started": each.started,
        "tags": list(each.labels.tags),
        "note": each.labels.note,
        "epochs": record.first_epoch + record.epochs if record else None,
        "seconds": record.seconds if record else None,
        "samples_per_second": record.samples_per_second if record else None,
        "seed": record.seed if record else None,
        "settings": record.settings if record else {},
        "logs": record.logs if record else {},
        "problem": each.problem.text if each.problem else None,
    }


def _listing(found: Sequence[RunInfo]) -> str:
    if not found:
        return tr("no runs") + "\n"
    rows = [(tr("run"), tr("status"), tr("epochs"), tr("values of the last epoch")), *map(_row, found)]
    widths = [max(_LEAST, *(len(row[column]) for row in rows)) for column in range(3)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _row(each: RunInfo) -> tuple[str, str, str, str]:
    record = each.record
    if record is None:
        return each.name, each.status.value, "", each.problem.text if each.problem else ""
    values = ", ".join(f"{name} {value:.4g}" for name, value in record.logs.items() if value is not None)
    return each.name, each.status.value.replace("_", " "), str(record.first_epoch + record.epochs), values


COMMAND = Command("runs", "the runs in a folder and what came of them", _add_options, run)
