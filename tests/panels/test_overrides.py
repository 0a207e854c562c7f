"""An error in what Qt calls of our classes: PySide dies of some on Python 3.11, unless their methods have a handler."""

from __future__ import annotations

import argparse
import difflib
import dis
import inspect
import json.decoder
import subprocess
import sys
import tempfile
import traceback
import zipfile
from contextlib import suppress
from types import FunctionType

import pytest

from nodeeditor.panels.failing.overrides import guard_overrides, with_handler

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="Python makes exceptions at once")

_PLAY = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from nodeeditor.app import create_main_window
from nodeeditor.panels.failing.overrides import guard_overrides
from tests.fake_engine import FakeEngines


class Early(QWidget):
    def closeEvent(self, event):
        int("x")


if "guarded" in sys.argv:
    guard_overrides()
if "editor" in sys.argv:
    settings = QSettings(sys.argv[2], QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=FakeEngines())


class Mixed:
    def closeEvent(self, event):
        [][1]


class Late(Mixed, QDialog):
    pass


class Wider(Late):
    def closeEvent(self, event):
        super().closeEvent(event)


application = QApplication.instance() or QApplication([])
for made in (Early, Late, Wider):
    window = made()
    window.show()
    try:
        window.close()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, flush=True)
print("on it goes")
"""


def play(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _PLAY, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("way", ["guarded", "editor"])
def test_an_error_of_an_override_comes_to_who_called_qt(tmp_path, way):
    told = play(way, str(tmp_path / "settings.ini")).stdout
    assert told.splitlines() == ["ValueError", "IndexError", "IndexError", "on it goes"]


def test_without_it_the_process_dies():
    """Else it is not needed any more."""
    assert play().returncode < 0


def functions() -> list[FunctionType]:
    """Functions of all lengths and ways to handle errors."""
    parts = [argparse, difflib, json.decoder, tempfile, zipfile, traceback]
    places = [*parts, *(made for part in parts for made in vars(part).values() if inspect.isclass(made))]
    return [made for place in places for made in vars(place).values() if isinstance(made, FunctionType)]


def test_each_instruction_has_a_handler_and_those_before_are_as_they_were():
    seen = 0
    for function in functions():
        before, after = dis.Bytecode(function), dis.Bytecode(with_handler(function.__code__))
        assert [entry for entry in after.exception_entries if entry.target != len(function.__code__.co_code)] == list(
            before.exception_entries
        )
        for instruction in before:
            assert any(entry.start <= instruction.offset < entry.end for entry in after.exception_entries)
        assert [one.positions for one in before] == [one.positions for one in after][:-1]
        seen += len(before.exception_entries) > 1 and len(function.__code__.co_code) > 2 * 64
    assert seen > 50


def returns(number):
    return number + 1


def raises(number):
    return [][number]


def finishes(number):
    told = []
    try:
        raises(number)
    except ValueError:
        told.append("wrong")
    finally:
        told.append("done")
        int("y")


def suppresses(number):
    with suppress(IndexError):
        raises(number)
    for other in range(number):
        try:
            int("z")
        except ValueError as error:
            if other == 2:
                raise KeyError(other) from error
    closure = [lambda: number]
    return closure[0]()


@pytest.mark.parametrize("function", [returns, raises, finishes, suppresses])
@pytest.mark.parametrize("number", [1, 5])
def test_a_function_does_what_it_did(function, number):
    def outcome(of):
        try:
            return of(number)
        except Exception as error:
            return traceback.format_exception(error)[1:], traceback.format_exception(error.__context__)[1:]

    changed = FunctionType(with_handler(function.__code__), globals(), function.__name__)
    assert outcome(changed) == outcome(function)


def test_it_is_done_once():
    guard_overrides()
    code = with_handler(returns.__code__)
    assert with_handler(code) is code
