"""A training from the text of a graph file to a folder with a trained model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nodeeditor.protocol.messages import Answer, TrainingDone


def train(
    graph_text: str,
    folder: Path,
    run: Path,
    report: Callable[[Answer], None],
    should_stop: Callable[[], bool],
    *,
    continues: Path | None = None,
    request: int = 0,
) -> TrainingDone:
    """Train the graph in ``graph_text`` and keep everything in the new folder ``run``.

    Relative paths of the data start at ``folder``. ``report`` gets ``TrainingStarted`` (with
    ``request``), ``BatchesDone``, ``EpochDone`` and ``TrainingDone``, each after it is in the journal.
    ``should_stop`` is asked about 20 times a second. ``continues`` is the folder of an earlier run to
    go on from. Raises ``ProblemError``: before anything is made where the training can't start,
    and with the run marked as failed where it came to nothing.
    """
    raise NotImplementedError
