"""What a crash can't take: each open document is kept in the state folder as it stands, beside its file.

A recovery file is a line of JSON that tells whose it is, then, where the document differs from its file, the text of
the document. It is data like any graph file: read strictly, and set aside where it is damaged, never deleted.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from nodeeditor.document.digest import digest
from nodeeditor.document.json_text import check_json
from nodeeditor.document.storage import MAX_BYTES
from nodeeditor.files.atomic import write_atomically
from nodeeditor.files.plain import read_plain
from nodeeditor.limits import RECOVERY_HEAD_BYTES
from nodeeditor.problems import Problem, ProblemError, problem

FORMAT = "nodeeditor.recovery"
VERSION = 1
ENDING = ".recovery"
#: What the name of a file that was set aside ends with.
ASIDE = ".damaged"

_PATH_LENGTH, _NAME_LENGTH = 4096, 255


class RecoveryError(ProblemError):
    """A recovery file that can't be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An open document as it was kept last.

    ``path`` is its file, None for one never saved, and ``base`` the digest of what that file held when the document
    was the same. ``text`` is the document as a graph file says it, None while it is as in its
    file. ``crashes`` counts the editors in a row that ended abruptly while it was open, before the one that kept it;
    ``ended`` tells that this one ended in order. ``time`` is in seconds since 1970.
    """

    name: str
    path: Path | None = None
    base: str = ""
    text: str | None = None
    crashes: int = 0
    ended: bool = False
    time: float = 0.0


class _Head(msgspec.Struct, frozen=True, kw_only=True):
    format: str
    version: int
    name: str
    path: str | None = None
    base: str = ""
    crashes: int = 0
    ended: bool = False
    time: float = 0.0
    #: Of the text: its length in bytes and its digest; None where there is none.
    size: int | None = None
    digest: str = ""


def keep(file: Path, kept: Kept) -> None:
    """Write a recovery file; there is the old one or the new one, never a piece. Raises ``OSError``."""
    text = None if kept.text is None else kept.text.encode("utf-8")
    head = _Head(
        format=FORMAT,
        version=VERSION,
        name=kept.name,
        path=None if kept.path is None else str(kept.path),
        base=kept.base,
        crashes=kept.crashes,
        ended=kept.ended,
        time=kept.time or time.time(),
        size=None if text is None else len(text),
        digest="" if text is None else digest(text),
    )
    write_atomically(file, msgspec.json.encode(head) + b"\n" + (text or b""))


def read(file: Path) -> Kept:
    """What a recovery file keeps. Raises :class:`RecoveryError` for one that is damaged or newer than this program."""
    try:
        content = _content(file)
    except OSError as error:
        raise RecoveryError(_refusal("unreadable", file, reason=error.strerror or str(error))) from error
    line, separator, text = content.partition(b"\n")
    try:
        check_json(line, RECOVERY_HEAD_BYTES)
        head = msgspec.json.decode(line, type=_Head)
    except ValueError as error:
        raise RecoveryError(_refusal("damaged", file)) from error
    if head.format != FORMAT or not separator or not _is_sound(head):
        raise RecoveryError(_refusal("damaged", file))
    if head.version > VERSION:
        raise RecoveryError(_refusal("newer", file))
    if head.size is None:
        if text:
            raise RecoveryError(_refusal("damaged", file))
        written = None
    elif len(text) != head.size or digest(text) != head.digest:
        raise RecoveryError(_refusal("damaged", file))
    else:
        written = text.decode("utf-8")
    path = None if head.path is None else Path(head.path)
    return Kept(
        name=head.name,
        path=path,
        base=head.base,
        text=written,
        crashes=head.crashes,
        ended=head.ended,
        time=head.time,
    )


def files_in(folder: Path) -> Iterator[Path]:
    """The recovery files in a folder, in the order of their names; none where it can't be read."""
    try:
        yield from sorted(file for file in folder.iterdir() if file.suffix == ENDING)
    except OSError:
        return


def set_aside(file: Path) -> Path:
    """Give a damaged file a name that is not looked at again, and return it. Raises ``OSError``."""
    for number in range(1, 1000):
        aside = file.with_name(f"{file.name}{ASIDE}" if number == 1 else f"{file.name}-{number}{ASIDE}")
        if not aside.exists():
            file.replace(aside)
            return aside
    raise FileExistsError(f"{file.name}{ASIDE}")


def _content(file: Path) -> bytes:
    return read_plain(file, MAX_BYTES + RECOVERY_HEAD_BYTES, follow=False)


def _is_sound(head: _Head) -> bool:
    texts_fit = len(head.name) <= _NAME_LENGTH and len(head.path or "") <= _PATH_LENGTH
    return texts_fit and "\0" not in f"{head.name}{head.path}" and head.version >= 1 and head.crashes >= 0


def _refusal(code: str, file: Path, **more: str) -> Problem:
    return problem(f"recovery.{code}", place=file.name, **more)
