"""Graph files on disk: read strictly, written all or nothing."""

from __future__ import annotations

import errno
import io
import os
from contextlib import suppress
from pathlib import Path

from nodeeditor.document.digest import digest
from nodeeditor.document.document import Document
from nodeeditor.document.errors import refuse
from nodeeditor.document.format import dumps, loads
from nodeeditor.document.versions import Versions
from nodeeditor.files.atomic import write_atomically
from nodeeditor.files.plain import NotPlainError, open_plain
from nodeeditor.limits import GRAPH_BYTES
from nodeeditor.problems import Problem, problem

MAX_BYTES = GRAPH_BYTES


def load(path: str | os.PathLike[str], *, newer: bool = False) -> Document:
    """The document in the file ``path``. Raises ``GraphFileError`` and nothing else.

    One of a ``newer`` version than this program writes is refused, unless it is wanted nevertheless, as far as it can
    be read.
    """
    name = os.fspath(path)
    place = Path(name).name or name or "''"
    content = _read(name, place)
    try:
        text = content.decode("utf-8-sig")  # Windows editors put a mark at the start
    except UnicodeDecodeError as error:
        refuse(place, "not_utf8", byte=error.start)
    document = loads(text, place, newer=newer)
    document.digest = digest(content)
    return document


class FileChangedError(OSError):
    """Another program wrote a file since it was read: saving would lose what that wrote."""


def save(
    document: Document, path: str | os.PathLike[str], *, replaces: str = "", versions: Versions | None = None
) -> str:
    """Write ``document`` to the file ``path``, and give the digest of what it holds now.

    What is written was read back and is the document. Where ``replaces`` is given, a file that holds anything but what
    has this digest raises :class:`FileChangedError`. What the file held before and what it holds now is kept among
    ``versions``; where that can't be done the file is saved all the same. Raises ``OSError``, and then leaves the old
    file whole.
    """
    where = Path(path)
    try:
        folder = where.absolute().parent
        text = dumps(document, folder)
        content = text.encode("utf-8")
        if len(content) > MAX_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(where))
        if dumps(loads(text, where.name), folder) != text:
            raise OSError(errno.EIO, "what would be written is not what is open", str(where))
        before = _held(where)
        if before is not None:
            if replaces and digest(before) != replaces:
                raise FileChangedError(errno.EEXIST, os.strerror(errno.EEXIST), str(where))
            _keep(versions, where, before)
        write_atomically(where, content)
        _keep(versions, where, content)
    except ValueError as error:  # a path with a null character
        raise OSError(errno.EINVAL, str(error)) from error
    return digest(content)


def _held(path: Path) -> bytes | None:
    """What a file holds that is to be replaced; None where there is none, or nothing to be kept of it."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        return path.read_bytes()
    except OSError:  # one that can't be read can't be replaced either, which is told then
        return None


def _keep(versions: Versions | None, path: Path, content: bytes) -> None:
    if versions is not None:
        with suppress(OSError):
            versions.keep(path, content)


def save_problem(error: OSError, path: str | os.PathLike[str]) -> Problem:
    """Why :func:`save` could not write ``path``, as a problem with its sentence."""
    codes = {
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EACCES: "no_permission",
        errno.EPERM: "no_permission",
        errno.EROFS: "read_only",
        errno.ENOENT: "no_folder",
        errno.ENOTDIR: "no_folder",
    }
    code = codes.get(error.errno or 0, "failed")
    if isinstance(error, FileChangedError):
        code = "changed"
    reason = error.strerror or type(error).__name__
    return problem(f"file.write_{code}", place=Path(path).name, reason=reason)


def _read(name: str, place: str) -> bytes:
    try:
        with io.BufferedReader(open_plain(name)) as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                refuse(place, "too_big", size=-(-size // 2**20), limit=MAX_BYTES // 2**20)
            content = file.read(MAX_BYTES + 1)
    except NotPlainError:
        refuse(place, "special")
    except FileNotFoundError:
        refuse(place, "missing")
    except IsADirectoryError:
        refuse(place, "folder")
    except PermissionError:
        # Windows says so of a folder too.
        refuse(place, "folder" if os.path.isdir(name) else "no_permission")
    except OSError as error:
        refuse(place, "unreadable", reason=error.strerror or type(error).__name__)
    except ValueError as error:  # a null character
        refuse(place, "path_bad", reason=str(error))
    if len(content) > MAX_BYTES:  # it grew while it was read
        refuse(place, "too_big", size=-(-len(content) // 2**20), limit=MAX_BYTES // 2**20)
    return content
