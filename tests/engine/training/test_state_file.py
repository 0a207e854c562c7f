"""A checkpoint is a file like any other: what is none is refused in words, and not waited for."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from nodeeditor.engine.training.state_file import read_layout
from nodeeditor.problems import ProblemError


def code_of(path: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        read_layout(path, "run")
    return caught.value.problem.code


def archive(path: Path, packed: int = zipfile.ZIP_STORED) -> bytearray:
    with zipfile.ZipFile(path, "w", packed) as made:
        made.writestr("layout.json", b"{" + b" " * 1000)
    return bytearray(path.read_bytes())


def test_damaged_locked_and_foreign_checkpoints(tmp_path: Path) -> None:
    path = tmp_path / "state.zip"
    whole = archive(path)
    assert code_of(path) == "training.bad_checkpoint"
    entry = whole.index(b"PK\1\2")
    whole[6] |= 1
    whole[entry + 8] |= 1  # it asks for a password
    path.write_bytes(whole)
    assert code_of(path) == "training.bad_checkpoint"
    packed = archive(path, zipfile.ZIP_DEFLATED)
    packed[45:50] = b"\xff" * 5  # zlib can't unpack it
    path.write_bytes(packed)
    assert code_of(path) == "training.bad_checkpoint"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_checkpoint_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "state.zip")
    assert code_of(tmp_path / "state.zip") == "data.file_special"
    assert code_of(tmp_path / "none.zip") == "training.no_checkpoint"
