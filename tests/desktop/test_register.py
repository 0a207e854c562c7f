"""``--register`` and ``--unregister`` in a home of their own."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from nodeeditor.cli import main
from nodeeditor.desktop import windows
from nodeeditor.desktop.icons import SIZES
from tests.desktop.registry import Registry

ENTRY = "applications/nodeeditor.desktop"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty folder for the user's data, not there yet."""
    folder = tmp_path / "my data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_registered_and_undone_wholly(home, capsys):
    assert main(["--register"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) >= 3
    assert all(line.endswith(".") for line in told)
    assert (home / "mime/packages/nodeeditor.xml").is_file()
    for size in SIZES:
        image = QImage(str(home / f"icons/hicolor/{size}x{size}/apps/nodeeditor.png"))
        assert image.width() == image.height() == size
        assert image.pixelColor(size // 2, size // 4).alpha() == 255
    before = everything(home)
    assert main(["--register"]) == 0  # once more changes nothing
    assert {name: before[name] for name in before if "mime/" not in name} == {
        name: content for name, content in everything(home).items() if "mime/" not in name
    }
    assert main(["--unregister"]) == 0
    assert list(home.parent.iterdir()) == []
    capsys.readouterr()
    assert main(["--unregister"]) == 0
    assert "nothing was removed" in capsys.readouterr().out


def test_files_of_others_stay(home, capsys):
    other = home / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n", "utf-8")
    types = home / "mime/packages/other.xml"
    types.parent.mkdir(parents=True)
    types.write_text('<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"/>', "utf-8")
    assert main(["--register"]) == 0
    entry = home / ENTRY
    entry.write_text(entry.read_text("utf-8") + "X-Mine=yes\n", "utf-8")
    capsys.readouterr()
    assert main(["--unregister"]) == 0
    assert f"{entry} was changed" in capsys.readouterr().out
    assert entry.is_file()
    assert other.is_file()
    assert types.is_file()
    assert not (home / "icons").exists()
    # What is there by now is not ours to write over.
    assert main(["--register"]) == 2
    assert str(entry) in capsys.readouterr().err
    assert entry.read_text("utf-8").endswith("X-Mine=yes\n")


def test_the_entry_starts_this_program(home, tmp_path):
    assert main(["--register"]) == 0
    lines = dict(line.split("=", 1) for line in (home / ENTRY).read_text("utf-8").splitlines()[1:])
    command = [word for word in shlex.split(lines["Exec"]) if word != "%F"]
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [*command, "--version"],
        cwd=lines.get("Path", tmp_path),
        env=plain,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith("nodeeditor ")


def test_a_home_that_is_no_folder_is_told_in_one_sentence(home, capsys):
    home.write_text("", "utf-8")  # nobody can make a folder in a file, not even root
    assert main(["--register"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert str(home) in told


def test_what_fails_in_the_middle_leaves_nothing(home, capsys):
    (home / "mime").mkdir(parents=True)
    (home / "mime/packages").write_text("", "utf-8")
    assert main(["--register"]) == 2
    assert list(everything(home)) == ["mime/packages"]
    assert "mime" in capsys.readouterr().err


def test_a_damaged_record_removes_nothing_outside(home, tmp_path, capsys):
    outside = tmp_path / "precious"
    outside.write_text("", "utf-8")
    record = home / "nodeeditor/registered.json"
    record.parent.mkdir(parents=True)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    record.write_text(f'{{"files": {{"../precious": "{empty}", "{outside}": "{empty}"}}, "folders": [".."]}}', "utf-8")
    assert main(["--unregister"]) == 0
    assert outside.is_file()
    record.parent.mkdir(exist_ok=True)
    record.write_text("[", "utf-8")
    assert main(["--unregister"]) == 0


def test_both_at_once_are_refused(capsys):
    assert main(["--register", "--unregister"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_macos_is_told_what_to_do_instead(monkeypatch, capsys):
    monkeypatch.setattr("sys.platform", "darwin")
    assert main(["--register"]) == 2
    assert "File > Open" in capsys.readouterr().err


def test_keys_of_the_registry_are_undone_wholly(home):
    registry = Registry()
    registry.keys = {
        r"Software\Classes\Applications": {},
        r"Software\Classes\.keras": {"": "other"},
        r"Software\Classes\.keras\OpenWithProgids": {"zip": ""},
    }
    before = {key: dict(values) for key, values in registry.keys.items()}
    windows.register(registry)
    assert registry.keys[r"Software\Classes\.knet"][""] == windows.GRAPH
    assert registry.keys[r"Software\Classes\.keras"][""] == "other"
    assert registry.keys[rf"Software\Classes\{windows.GRAPH}\shell\open\command"][""].endswith('"%1"')
    icon = registry.keys[rf"Software\Classes\{windows.GRAPH}\DefaultIcon"][""]
    assert QImage(icon).width() in SIZES
    windows.register(registry)
    assert "no longer" in windows.unregister(registry)[0]
    assert registry.keys == before
    assert not everything(home)
    assert "nothing was removed" in windows.unregister(registry)[0]
