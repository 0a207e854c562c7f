"""Models and weights made to harm: refused in a sentence or read as plain data, and nothing is run or touched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.weights import stored
from nodeeditor.fenced.hdf5 import read_weights
from nodeeditor.importing import opening
from tests.examples import SOAK
from tests.security import doors
from tests.security.__main__ import main
from tests.security.doors import FAMILIES, brought, files_of
from tests.security.models import Hostile, lay_lures, layer, of_layers, packed
from tests.security.weights import TURNED, written

#: All that a reader may raise.
_DOCUMENTED = {"", "ModelFileError", "GraphFileError", "ProblemError"}


@pytest.fixture(scope="module")
def lures(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "lures"
    folder.mkdir()
    lay_lures(folder)
    return folder


@pytest.fixture
def _without_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What each process would do is done here: half a thousand of them take minutes."""

    def ask(errand: Any, _fence: object, _place: str, file: Any) -> Any:
        return read_weights(file, errand)

    def open_any(path: Path, catalog: Catalog) -> object:
        return opening.open_any(path, catalog)

    monkeypatch.setattr(stored, "ask", ask)
    monkeypatch.setattr(doors, "open_any", open_any)


@pytest.mark.usefixtures("_without_a_process")
@pytest.mark.parametrize("family", sorted(FAMILIES.keys() - {TURNED}))
def test_each_is_refused_for_what_it_is_or_read_as_data(lures: Path, tmp_path: Path, family: str) -> None:
    outcomes = list(brought(family, lures, tmp_path))
    assert [one for one in outcomes if not one.is_expected] == []
    assert len(outcomes) > 5
    assert not (lures / "harmed").exists()


def test_reading_touches_nothing_and_runs_nothing(lures: Path) -> None:
    folder = lures.parent
    harmless = of_layers(layer("Dense", units=2))
    files = [Hostile("harmless.keras", packed(harmless)), Hostile("harmless.json", harmless)]
    files.append(Hostile("harmless.weights.h5", written(lambda own: None)))
    for number, name in enumerate(FAMILIES.keys() - {TURNED}):
        files += [one._replace(name=f"{number}-{one.name}") for one in files_of(name, lures)]
    for one in files:
        (folder / one.name).write_bytes(one.content)
    command = [sys.executable, "-m", "tests.security.watched", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert {one["file"]: one["seen"] for one in told if one["seen"]} == {}
    assert {one["error"] for one in told} <= _DOCUMENTED
    assert len(told) == len(files)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who opens a file")
def test_a_library_that_opens_a_lure_is_seen(lures: Path, tmp_path: Path) -> None:
    """HDF5 does follow a link, where nobody refuses it: what the others are held against can be seen."""
    from h5py import File

    from tests.security.lures import Lures

    (one,) = (one for one in files_of("values elsewhere", lures) if one.name == "external-values.weights.h5")
    (tmp_path / one.name).write_bytes(one.content)
    with Lures(lures) as watched:
        with File(tmp_path / one.name, "r") as file:
            file["layers/dense/vars/1"][()]
        assert watched.touched() == ["touched values.bin"]


def test_whatever_bits_are_turned_it_is_read_or_refused(lures: Path, tmp_path: Path) -> None:
    outcomes = list(brought(TURNED, lures, tmp_path))
    assert [one for one in outcomes if not one.is_expected] == []
    assert any(one.code for one in outcomes)


@pytest.mark.skipif(not SOAK, reason="half a thousand processes")
def test_nothing_gets_in_by_the_doors_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert len(capsys.readouterr().out.splitlines()) == len(FAMILIES)
