"""Recovery files: what was kept is read again, and what is damaged is told and set aside, never trusted or deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.document.recovery import Kept, RecoveryError, files_in, keep, read, set_aside

KEPT = Kept(name="net", path=Path("/home/me/net.knet"), base="ab", text='{\n  "a": "é线"\n}\n', crashes=1, time=5.0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "one.recovery"
    keep(path, KEPT)
    return path


def refusal(file: Path) -> str:
    with pytest.raises(RecoveryError) as caught:
        read(file)
    return caught.value.problem.code


@given(
    kept=st.builds(
        Kept,
        name=st.text(max_size=40).filter(lambda text: "\0" not in text),
        path=st.none() | st.just(Path("/a b/线.knet")),
        base=st.text("0123456789abcdef", max_size=64),
        text=st.none() | st.text(st.characters(codec="utf-8")),
        crashes=st.integers(0, 9),
        ended=st.booleans(),
        time=st.floats(1, 4e9),
    )
)
def test_what_was_kept_is_read_again(kept: Kept, tmp_path_factory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.recovery"
    keep(path, kept)
    assert read(path) == kept


def test_a_document_without_changes_is_noted_without_text(tmp_path: Path) -> None:
    path = tmp_path / "clean.recovery"
    keep(path, Kept(name="net", path=Path("/net.knet"), time=1.0))
    assert read(path).text is None


def test_every_cut_and_every_changed_byte_is_noticed(file: Path) -> None:
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert refusal(file) == "recovery.damaged"
    text_starts = whole.index(b"\n") + 1
    for place in range(text_starts, len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert refusal(file) == "recovery.damaged"
    file.write_bytes(whole + b" ")
    assert refusal(file) == "recovery.damaged"
    file.write_bytes(bytes(len(whole)))
    assert refusal(file) == "recovery.damaged"


@given(noise=st.binary(max_size=200))
def test_noise_is_refused_and_nothing_else_happens(noise: bytes, tmp_path_factory) -> None:
    path = tmp_path_factory.getbasetemp() / "noise.recovery"
    path.write_bytes(noise)
    assert refusal(path) == "recovery.damaged"


def test_one_of_a_newer_program_is_left_to_that(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"version":1', b'"version":2', 1))
    assert refusal(file) == "recovery.newer"


def test_a_damaged_file_is_set_aside_under_a_name_of_its_own(file: Path) -> None:
    content = file.read_bytes()
    first = set_aside(file)
    file.write_bytes(content)
    second = set_aside(file)
    assert first != second
    assert first.read_bytes() == second.read_bytes() == content
    assert list(files_in(file.parent)) == []


def test_a_link_in_its_place_is_not_followed(file: Path, tmp_path: Path) -> None:
    (tmp_path / "two.recovery").symlink_to(file)
    assert refusal(tmp_path / "two.recovery") == "recovery.unreadable"


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert list(files_in(tmp_path / "nowhere")) == []
