"""A training whose process dies, at any moment and in any way, goes on and ends as if it had not."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.graph.settings import EarlyStopping
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Epoch, Resumed, read_journal
from nodeeditor.runs.past import past
from tests.engine.training.test_resuming import everything, state
from tests.engine.training.training_graphs import Course
from tests.examples import SOAK
from tests.warm_process import WarmProcess

#: `nodeeditor train`, which keeps a checkpoint nearly all of the time.
TRAIN = """
import sys
from nodeeditor.engine.training import keeping
keeping.INTERVAL = 0.05
keeping.SHARE = 100.0
from nodeeditor.cli import main
sys.exit(main(["train", "graph.knet", "--run-dir", "killed", *sys.argv[1:]]))
"""

#: Two of them are heard: the training stops and keeps its weights.
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV, signal.SIGINT)
ROUNDS = 30 if SOAK else 1
#: Long enough that the last round finds it still at work.
EPOCHS = 100 * ROUNDS


def test_killed_again_and_again_it_ends_as_if_it_had_not_been(tmp_path: Path) -> None:
    graph = everything(epochs=EPOCHS, early_stopping=EarlyStopping("val_loss", patience=EPOCHS))
    whole = Course(tmp_path).train(graph, "whole")
    (tmp_path / "graph.knet").write_text(dumps(Document(graph)))
    run = RunFolder(tmp_path / "killed")
    chance = random.Random(3)
    for number in range(ROUNDS):
        how = SIGNALS[number % len(SIGNALS)]
        code = killed(run, how, chance.uniform(0, 0.15))
        assert code == (0 if how in (signal.SIGTERM, signal.SIGINT) else -how), number
    with started(run) as process:
        assert ended(process) == 0
    assert state(run.path) == state(tmp_path / "whole")
    assert past(read_journal(run.journal)).history == whole.history
    assert not [path for path in run.checkpoints.iterdir() if path.name.startswith(".")]
    told = [event for event in read_journal(run.journal) if isinstance(event, Batches | Epoch | Resumed)]
    assert len([event for event in told if isinstance(event, Resumed)]) == ROUNDS


def killed(run: RunFolder, how: signal.Signals, later: float) -> int:
    """The exit code of a process that trains ``run`` and gets a signal so many seconds after its next checkpoint."""
    before = newest(run)
    with started(run) as process:
        until = time.monotonic() + 120
        while newest(run) == before:
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.005)
        time.sleep(later)
        process.send_signal(how)
        return ended(process)


def started(run: RunFolder) -> WarmProcess:
    return WarmProcess(TRAIN, *(["--resume"] if run.taken else []), cwd=run.path.parent)


def ended(process: WarmProcess) -> int:
    try:
        return process.wait(300)
    finally:
        process.kill()


def newest(run: RunFolder) -> object:
    return next((one.position for one in checkpoints_in(run.checkpoints)), None)
