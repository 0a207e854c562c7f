"""The process that loads what was exported and runs it, started before there is anything to load."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol

import msgspec
import numpy.typing as npt

from nodeeditor.engine.exporting.arrays import load_arrays, save_arrays
from nodeeditor.engine.exporting.artefact import (
    ERRAND,
    FAILURE,
    INPUTS,
    OUTPUTS,
    WEIGHTS,
    Arrays,
    Errand,
    run_artefact,
)
from nodeeditor.engine.waking import NOTHING_SENT
from nodeeditor.protocol.exports import Target
from nodeeditor.protocol.starting import python_path

_LONGEST_REASON = 300


class RunFailed(Exception):  # noqa: N818  # it is an outcome
    """The file could not be loaded, or not be run; the text says why."""


class Runner(Protocol):
    """Runs an exported file on inputs. Raises :class:`RunFailed`."""

    def __call__(self, errand: Errand, inputs: Arrays, weights: Sequence[npt.NDArray[Any]]) -> Arrays:
        """What the file gives for ``inputs``; a file of Python is given ``weights`` first."""


def run_here(errand: Errand, inputs: Arrays, weights: Sequence[npt.NDArray[Any]]) -> Arrays:
    """Run the file in this very process, where one of its own would be too much."""
    import keras

    policy = keras.config.dtype_policy()  # which a file of Python sets
    try:
        return run_artefact(errand, inputs, list(weights))
    except Exception as error:
        raise RunFailed(_short(f"{type(error).__name__}: {error}")) from error
    finally:
        keras.config.set_dtype_policy(policy)


@contextmanager
def own_process(target: Target) -> Iterator[Runner]:
    """What runs a file in a process of its own; that imports what it needs from now on."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "nodeeditor.engine.exporting.artefact", target.value],
            env={**os.environ, "PYTHONPATH": python_path(os.environ.get("PYTHONPATH", "")), **NOTHING_SENT},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=log,
        )

        def run(errand: Errand, inputs: Arrays, weights: Sequence[npt.NDArray[Any]]) -> Arrays:
            return _run(process, log, errand, inputs, weights)

        try:
            yield run
        finally:
            process.kill()
            process.wait()
            assert process.stdin is not None
            process.stdin.close()


def _run(
    process: subprocess.Popen[bytes],
    log: IO[bytes],
    errand: Errand,
    inputs: Arrays,
    weights: Sequence[npt.NDArray[Any]],
) -> Arrays:
    with tempfile.TemporaryDirectory(prefix="nodeeditor-") as name:
        folder = Path(name)
        (folder / ERRAND).write_bytes(msgspec.json.encode(errand))
        save_arrays(inputs, folder / INPUTS)
        if weights:
            save_arrays({str(number): array for number, array in enumerate(weights)}, folder / WEIGHTS)
        try:
            process.communicate(f"{folder}\n".encode())
        except OSError:
            process.wait()  # it ended before it read what to do; the log tells
        if (folder / OUTPUTS).exists() and process.returncode == 0:
            return load_arrays(folder / OUTPUTS)
        failure = folder / FAILURE
        raise RunFailed(_short(failure.read_text("utf-8")) if failure.exists() else _ended(process.returncode, log))


def _ended(code: int, log: IO[bytes]) -> str:
    log.seek(0)
    lines = [line for line in log.read().decode("utf-8", "replace").splitlines() if line.strip()]
    how = f"signal {-code}" if code < 0 else f"code {code}"
    return _short(f"its process ended with {how}{': ' + lines[-1] if lines else ''}")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_REASON else text[:_LONGEST_REASON].rsplit(" ", 1)[0] + " ..."
