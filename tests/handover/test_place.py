"""Where editors listen: never where somebody else could."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from nodeeditor.handover.client import Outcome, hand_over
from nodeeditor.handover.place import is_own_socket, socket_name

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sockets of POSIX")


@pytest.fixture
def runtime(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("r")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


def test_the_folder_is_the_users_alone(runtime):
    place = Path(socket_name())
    assert place.parent == runtime / "nodeeditor"
    assert place.parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_can_enter_is_not_trusted(runtime):
    (runtime / "nodeeditor").mkdir()
    (runtime / "nodeeditor").chmod(0o755)
    assert socket_name() is None
    assert hand_over(()) is Outcome.NOBODY


def test_a_link_to_a_folder_is_not_trusted(runtime, tmp_path):
    (runtime / "nodeeditor").symlink_to(tmp_path)
    assert socket_name() is None


def test_without_a_runtime_folder_there_is_one_among_temporary_files(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("tempfile.tempdir", "/tmp" if len(str(tmp_path)) > 60 else str(tmp_path))
    assert f"nodeeditor-{os.getuid()}" in socket_name()


def test_a_socket_of_somebody_else_is_not_trusted(runtime, monkeypatch):
    name = socket_name()
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(name)
        theirs.listen()
        assert is_own_socket(name)
        lstat = os.lstat

        def of_another(path):
            found = lstat(path)
            fields = list(found)
            fields[4] += 1 if str(path) == name else 0
            return os.stat_result(fields)

        monkeypatch.setattr("nodeeditor.handover.place.os.lstat", of_another)
        assert hand_over(()) is Outcome.NOBODY


def test_a_file_in_its_place_is_no_socket(runtime):
    Path(socket_name()).write_text("", "utf-8")
    assert hand_over(()) is Outcome.NOBODY


def test_a_path_too_long_for_a_socket_is_left_alone(tmp_path, monkeypatch):
    deep = tmp_path / ("x" * 100)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert socket_name() is None


def test_another_screen_is_another_editor(runtime, monkeypatch):
    here = socket_name()
    monkeypatch.setenv("DISPLAY", ":123")
    assert socket_name() != here
