"""Where the paths of a document lead is told from the folder alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nodeeditor.document import reach
from nodeeditor.document.reach import Reach, is_remote, lead

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "a" / "graphs"
    (inner / "data").mkdir(parents=True)
    (tmp_path / "secret").mkdir()
    (tmp_path / "alias").symlink_to(inner)
    (inner / "out").symlink_to(tmp_path / "secret")
    (inner / "up").symlink_to("../..")
    (inner / "in").symlink_to("data")
    (inner / "itself").symlink_to("itself")
    (inner / "back").symlink_to(inner / "data")
    (inner / "data" / "net").symlink_to("/net/host/share")
    return inner


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("x.csv", None),
        ("data/x.csv", None),
        ("./data/../x.csv", None),
        ("in/x.csv", None),
        ("back/x.csv", None),
        ("../graphs/x.csv", None),
        ("itself", None),
        ("", None),
        ("x\0.csv", None),
        ("{top}/a/graphs/x.csv", None),
        ("../x.csv", "{top}/a/x.csv"),
        ("data/../../x.csv", "{top}/a/x.csv"),
        ("in/../../x.csv", "{top}/a/x.csv"),
        ("out/x.csv", "{top}/secret/x.csv"),
        ("out/../x.csv", "{top}/x.csv"),  # which a look at the text alone would take for one beside the document
        ("up/secret/x.csv", "{top}/secret/x.csv"),
        ("data/net/x.csv", "/net/host/share/x.csv"),
        ("/etc/passwd", "/etc/passwd"),
        ("//server/share/x.csv", "//server/share/x.csv"),
        ("../graphs2/x.csv", "{top}/a/graphs2/x.csv"),
    ],
)
def test_where_paths_lead(folder: Path, path: str, leads_to: str | None) -> None:
    top = str(folder.parents[1])
    found = lead(path.replace("{top}", top), folder)
    assert (found.reach is Reach.INSIDE) == (leads_to is None)
    if leads_to is not None:
        assert found.place == leads_to.replace("{top}", top)
    if "{top}" not in path:
        by_link = lead(path, folder.parents[1] / "alias")
        assert (by_link.reach, by_link.place if leads_to else "") == (found.reach, found.place if leads_to else "")


def test_nothing_outside_is_touched(folder: Path, monkeypatch) -> None:
    seen: list[str] = []
    is_symlink = Path.is_symlink
    monkeypatch.setattr(Path, "is_symlink", lambda self: (seen.append(str(self)), is_symlink(self))[1])
    for path in ("out/x.csv", "data/net/y/z.csv", "../../secret/x.csv", "/net/other/x.csv", "up/secret/x"):
        lead(path, folder)
    assert seen
    assert [one for one in seen if not Path(one).is_relative_to(folder)] == []


def test_file_systems_of_other_computers_are_known_by_the_list_of_mounts(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "mounts").write_text(
        "/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/far\\040away nfs4 rw 0 0\n"
        "/dev/sdb /mnt/far\\040away/disk ext4 rw 0 0\n"
        "me@host:/ /home/me/host fuse.sshfs rw 0 0\n-hosts /net autofs rw 0 0\nbroken\n"
    )
    monkeypatch.setattr(reach, "_MOUNTS", tmp_path / "mounts")
    assert [
        is_remote(place)
        for place in (
            "/mnt/far away/x",
            "/mnt/far away/disk/x",
            "/mnt/far",
            "/home/me/host/x",
            "/net/host/x",
            "//server/share",
            "\\\\server\\share\\x",
        )
    ] == [True, False, False, True, True, True, True]
    monkeypatch.setattr(reach, "_MOUNTS", tmp_path / "none")
    assert not is_remote("/net/host/x")
