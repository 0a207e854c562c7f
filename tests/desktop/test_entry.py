"""The desktop entry, read back by the rules of its specification."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.desktop.entry import GRAPH_TYPE, MODEL_TYPE, desktop_entry, mime_types
from nodeeditor.desktop.launching import Launch
from nodeeditor.problems import ProblemError

PATHS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="="), min_size=1, max_size=40)


def entry_of(text: str) -> dict[str, str]:
    """The keys of an entry as the specification reads them, values with their escapes undone."""
    group, *lines = text.splitlines()
    assert group == "[Desktop Entry]"
    keys = dict(line.split("=", 1) for line in lines)
    assert len(keys) == len(lines)
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return {key: re.sub(r"\\(.)", lambda found: escapes[found[1]], value) for key, value in keys.items()}


def words_of(command: str) -> list[str]:
    """The words of ``Exec``, quotes and escapes undone, field codes left."""
    words = []
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|([^ "]+)', command):
        word = re.sub(r"\\(.)", r"\1", quoted) if quoted else plain
        assert quoted or not re.search(r"[\s\"'\\><~|&;$*?#()`]", plain)
        words.append(word if word == "%F" else word.replace("%%", "%"))
    return words


@given(PATHS)
def test_any_path_comes_back_as_it_was(path):
    python = "/" + path
    keys = entry_of(desktop_entry(Launch((python, "-m", "nodeeditor"))))
    assert words_of(keys["Exec"]) == [python, "-m", "nodeeditor", "%F"]
    assert keys["TryExec"] == python


@given(PATHS)
def test_the_folder_of_a_clone_comes_back(path):
    assert entry_of(desktop_entry(Launch(("/p", "-m", "nodeeditor"), Path("/" + path))))["Path"] == str(
        Path("/" + path)
    )


@pytest.mark.parametrize("path", ["/a=b/python", "/a\nb/python", "/a\udc80/python"])
def test_a_path_that_no_entry_can_hold_is_refused(path):
    with pytest.raises(ProblemError, match="can't stand in an entry"):
        desktop_entry(Launch((path, "-m", "nodeeditor")))


def test_types_of_files():
    root = ElementTree.fromstring(mime_types())
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    patterns = {one.get("type"): one.find(f"{space}glob").get("pattern") for one in root.iter(f"{space}mime-type")}
    assert patterns == {GRAPH_TYPE: "*.knet", MODEL_TYPE: "*.keras"}
    keys = entry_of(desktop_entry(Launch(("/p",))))
    assert keys["MimeType"].split(";")[:-1] == [GRAPH_TYPE, MODEL_TYPE]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_validator_has_nothing_to_say(tmp_path):
    file = tmp_path / "nodeeditor.desktop"
    file.write_text(desktop_entry(Launch(("/a b/python", "-m", "nodeeditor"))), "utf-8")
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
