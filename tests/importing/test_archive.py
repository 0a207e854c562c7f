"""Reading the configuration out of a file: whatever is in it, one sentence, nothing run, nothing written."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from nodeeditor.importing import archive
from nodeeditor.importing.archive import read_config
from nodeeditor.importing.errors import ModelFileError

CONFIG = {"class_name": "Sequential", "config": {"name": "s", "layers": []}}


def packed(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip archive of these entries."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in entries:
            zipped.writestr(name, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def model(*more: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    return packed(("metadata.json", b"{}"), ("config.json", json.dumps(CONFIG).encode()), *more)


def refused(folder: Path, content: bytes, name: str = "model.keras") -> str:
    """The code of the sentence that refuses a file; nothing else is in its folder afterwards."""
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(ModelFileError) as caught:
        read_config(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value)
    assert list(folder.iterdir()) == [path]
    return caught.value.problem.code


def linked(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize("name", ["model.keras", "model.zip", "model"])
def test_a_model_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(model(("model.weights.h5", b"weights"), ("assets/words/vocabulary.txt", b"a")))
    assert read_config(tmp_path / name) == CONFIG
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_configuration_is_read(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(json.dumps(CONFIG), "utf-8-sig")
    assert read_config(tmp_path / "model.json") == CONFIG


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no_archive"),
        (b"no zip at all", "no_archive"),
        (b"\x89HDF\r\n\x1a\n rest", "hdf5"),
        (b"PK\x03\x04", "broken_archive"),
        (model()[:-30], "broken_archive"),
        (packed(("metadata.json", b"{}")), "no_config"),
        (packed(("a/config.json", b"{}")), "no_config"),
        (packed(("config.json", b"[]")), "kind"),
        (packed(("config.json", b"\xff\xfe")), "not_utf8"),
        (model(("../outside", b"")), "path_outside"),
        (model(("/etc/passwd", b"")), "path_outside"),
        (model(("C:\\windows\\x", b"")), "path_outside"),
        (model(("a\\..\\..\\x", b"")), "path_outside"),
        (model((linked("assets"), b"/etc")), "symbolic_link"),
        (packed((linked("config.json"), b"/etc/passwd")), "symbolic_link"),
    ],
)
def test_what_is_no_model_gets_one_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    assert refused(tmp_path, content) == f"import.{code}"


@pytest.mark.parametrize(
    ("config", "code"),
    [
        (b"{", "file.cut"),
        (b"", "file.empty"),
        (b'{"a": 1, "a": 2}', "file.duplicate_key"),
        (b'{"a": ' + b"[" * 100 + b"]" * 100 + b"}", "file.too_deep"),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "file.too_deep"),
        (b'{"a": 1e999}', "file.number"),
    ],
)
def test_a_configuration_that_is_no_json_is_told_with_its_place(tmp_path: Path, config: bytes, code: str) -> None:
    assert refused(tmp_path, packed(("config.json", config))) == code
    assert refused(tmp_path, config, "model.keras") == "import.no_archive"
    (tmp_path / "model.keras").unlink()
    assert refused(tmp_path, config, "model.json") == code


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_configurations_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, model(("config.json", b"{}"))) == "import.two_configs"


def test_a_bomb_is_told_by_its_entry(tmp_path: Path) -> None:
    content = packed(("config.json", b" " * (archive.LARGEST_CONFIG + 1)))
    assert len(content) < 100_000
    assert refused(tmp_path, content) == "import.config_big"


def test_a_file_is_read_up_to_the_limit_whatever_its_size_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = packed(("config.json", b" " * 5000))
    at = content.rindex(b"PK\x01\x02")
    lying = content[: at + 24] + struct.pack("<I", 10) + content[at + 28 :]
    monkeypatch.setattr(archive, "LARGEST_CONFIG", 1000)
    assert refused(tmp_path, content) == "import.config_big"
    (tmp_path / "model.keras").unlink()
    assert refused(tmp_path, b"{}" + b" " * 5000, "model.json") == "import.config_big"
    (tmp_path / "model.json").unlink()
    assert refused(tmp_path, lying) in ("import.config_big", "import.broken_archive")


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 2)
    assert refused(tmp_path, model(("x", b""))) == "import.many_entries"


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    content = bytearray(packed(("config.json", b"{}")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.rindex(mark) + offset] |= 1
    assert refused(tmp_path, bytes(content)) == "import.encrypted"


def test_an_unknown_compression_is_refused(tmp_path: Path) -> None:
    content = bytearray(packed(("config.json", b"{}")))
    content[content.rindex(b"PK\x01\x02") + 10] = 98
    assert refused(tmp_path, bytes(content)) == "import.broken_archive"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    codes = []
    for path in (tmp_path / "none", tmp_path, tmp_path / "pipe", Path("a\0b")):
        with pytest.raises(ModelFileError) as caught:
            read_config(path)
        codes.append(caught.value.problem.code)
    assert codes == ["import.missing", "import.folder", "import.special", "import.unreadable"]
