"""Data comes from plain files of this machine, as they were when they were opened."""

from __future__ import annotations

import os
import struct
import threading
from pathlib import Path

import numpy as np
import pytest

from nodeeditor.document.paths import is_address
from nodeeditor.engine.data import copies, csv_watch, memory, npz_entries
from nodeeditor.engine.data.load import load
from nodeeditor.engine.data.plain_file import open_plain, opened
from nodeeditor.engine.data.samples import Samples, whole
from nodeeditor.graph.settings import CsvSource, NumpySource
from nodeeditor.problems import ProblemError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows opens files for one program alone")


def code_of(read) -> str:
    with pytest.raises(ProblemError) as caught:
        read()
    return caught.value.problem.code


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"5,6\n")


@pytest.mark.parametrize("harm", [lambda path: os.truncate(path, 10), _append])
def test_a_file_that_is_written_to_while_it_is_read(tmp_path: Path, harm) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 600_000)

    def read() -> None:
        with opened(path, "t.csv") as file:
            file.read(100)
            harm(path)
            file.read()

    assert code_of(read) == "data.file_unsettled"


def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "t.csv"
    os.mkfifo(path)
    monkeypatch.setattr("nodeeditor.engine.data.plain_file.size_of", lambda *_: 0)  # looked at before it did
    worker = threading.Thread(target=lambda: code_of(lambda: open_plain(path, "t.csv")), daemon=True)
    worker.start()
    worker.join(5)
    assert not worker.is_alive()
    assert code_of(lambda: open_plain(path, "t.csv")) == "data.file_special"


def test_many_small_cells_stay_on_disk_where_memory_is_short(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(copies, "folder", lambda: tmp_path / "copies")
    (tmp_path / "t.csv").write_text("a,b\n" + "1,2\n" * 1000)
    assert not isinstance(load(CsvSource("t.csv"), tmp_path).columns["a"], Samples)
    size = (tmp_path / "t.csv").stat().st_size
    monkeypatch.setattr(memory, "free", lambda: 20 * size)
    assert not memory.stays_on_disk(size)  # by its size alone
    column = load(CsvSource("t.csv"), tmp_path).columns["a"]
    assert isinstance(column, Samples)
    np.testing.assert_array_equal(whole(column), np.ones(1000))


def test_a_row_that_does_not_end_is_refused_on_disk_too(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(copies, "folder", lambda: tmp_path / "copies")
    monkeypatch.setattr(memory, "LARGE", 0)
    monkeypatch.setattr(csv_watch, "_LONGEST_ROW", 3_000_000)
    (tmp_path / "t.csv").write_text("a,b\n" + "1,2\n" * 2000 + '3,"' + "4,5\n" * 1_500_000)
    assert code_of(lambda: load(CsvSource("t.csv"), tmp_path)) == "data.csv_long"
    assert list((tmp_path / "copies").iterdir()) == []


def test_what_unpacks_to_far_more_than_it_is(tmp_path: Path, monkeypatch) -> None:
    np.savez_compressed(tmp_path / "z.npz", x=np.zeros(1_000_000))
    assert load(NumpySource("z.npz"), tmp_path).samples == 1_000_000
    monkeypatch.setattr(npz_entries, "_SMALL", 1_000_000)
    assert code_of(lambda: load(NumpySource("z.npz"), tmp_path)) == "data.numpy_bomb"
    np.savez(tmp_path / "z.npz", x=np.zeros(1_000_000))
    assert load(NumpySource("z.npz"), tmp_path).samples == 1_000_000


def test_a_list_of_many_entries_is_not_read_where_the_end_tells_of_it_in_other_words(tmp_path: Path) -> None:
    """As that of an archive beyond 4 GB, or of more than 65,535 entries, does."""
    long = 3_000_000
    large = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 60_000, 60_000, long, 0)
    place = struct.pack("<4sIQI", b"PK\6\7", 0, long, 1)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    (tmp_path / "many.npz").write_bytes(bytes(long) + large + place + end)
    with pytest.raises(ProblemError, match="list of entries"):
        load(NumpySource("many.npz"), tmp_path)


@pytest.mark.parametrize(
    ("path", "anywhere", "on_windows"),
    [
        ("table.csv", False, False),
        ("C:/data/table.csv", False, False),
        ("a:b/table.csv", False, False),
        ("//server/share/table.csv", False, False),
        ("http://host/table.csv", True, True),
        ("hf://owner/set", True, True),
        ("file:/etc/passwd", True, True),
        ("con", False, True),
        ("data/NUL.csv", False, True),
        ("COM1", False, True),
        ("contents.csv", False, False),
        ("\\\\.\\pipe\\x", False, True),
        ("\\\\?\\UNC\\server\\share\\x", False, True),
    ],
)
def test_addresses_and_devices_are_no_files(path: str, anywhere: bool, on_windows: bool) -> None:
    assert is_address(path, on_windows=False) == anywhere
    assert is_address(path, on_windows=True) == on_windows
