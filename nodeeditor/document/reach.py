"""Whether a path that a graph file names stays in the folder of that file, told without touching what is outside."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PureWindowsPath

from nodeeditor.document.paths import is_address
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import BundledSource, RandomSource

#: Steps and links that are followed; a system follows 40 links, and no path has more steps than letters.
_MOST_STEPS = 5_000
#: What is read in the folder of a run whose weights are named; each may be a link.
_IN_A_RUN = ("graph.knet", "run.json", "model.keras", "checkpoints")
#: File systems whose files are on other computers, by their names in the list of mounts.
_REMOTE = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "davfs", "autofs")
)
_REMOTE_FUSE = ("fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gvfsd", "fuse.davfs", "fuse.gcsfuse", "fuse.curlftpfs")
_MOUNTS = Path("/proc/self/mounts")


class Reach(Enum):
    """Where a path leads."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    NETWORK = "network"
    """Outside, and as far as is known on another computer."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a path leads: ``place`` is the file or folder as the system names it, the end of a link where it is one."""

    reach: Reach
    place: str


class Named(Enum):
    """What a graph names by a path."""

    DATA = "data"
    WEIGHTS = "weights"


def leads_of(graph: Graph, folder: Path) -> dict[Named, Lead]:
    """Where the paths lead that a graph names whose file is in ``folder``; what is no path leads nowhere."""
    source, weights = graph.data.source, graph.weights
    paths: Mapping[Named, str | None] = {
        Named.DATA: None if source is None or isinstance(source, BundledSource | RandomSource) else source.path,
        Named.WEIGHTS: weights.path if weights is not None else None,
    }
    return {kind: _lead_of(path, folder) for kind, path in paths.items() if path and not is_address(path)}


def _lead_of(path: str, folder: Path) -> Lead:
    leads = [lead(one, folder) for one in (path, *(f"{path}/{name}" for name in _IN_A_RUN))]
    return next((one for one in leads if one.reach is not Reach.INSIDE), leads[0])


def lead(path: str, folder: Path) -> Lead:
    """Where ``path`` leads from ``folder``: links inside that are followed, up to the first step out of it."""
    base = Path(os.path.normpath(folder.absolute()))
    real = Path(os.path.realpath(base))
    at = base
    steps = deque([path])
    for _ in range(_MOST_STEPS):
        if not steps:
            return Lead(Reach.INSIDE, str(at))
        step = steps.popleft()
        parts = Path(step).parts
        if not parts:
            continue
        if Path(step).is_absolute() or Path(step).drive:
            place = Path(os.path.normpath(Path(step, *steps)))
            start = next((one for one in (base, real) if place == one or one in place.parents), None)
            if start is None:
                return _out(place)
            at, steps = base, deque(place.relative_to(start).parts)
        elif len(parts) > 1:
            steps.extendleft(reversed(parts))
        elif step == os.pardir and at == base:
            steps = deque([os.path.normpath(Path(real, os.pardir, *steps))])
        elif step == os.pardir:
            at = at.parent
        elif (link := _link(at / step)) is not None:
            steps.appendleft(link)
        else:
            at = at / step
    return Lead(Reach.INSIDE, str(at))  # links in a circle, which lead nowhere


def _out(place: Path) -> Lead:
    return Lead(Reach.NETWORK if is_remote(str(place)) else Reach.OUTSIDE, str(place))


def _link(place: Path) -> str | None:
    """Where the link at ``place`` leads; None for what is none, or not there."""
    try:
        return str(place.readlink()) if place.is_symlink() else None
    except (OSError, ValueError):
        return None


def is_remote(place: str) -> bool:
    """Whether ``place`` is on another computer, as far as that is known without going there."""
    if place.startswith(("\\\\", "//")) or PureWindowsPath(place).drive.startswith("\\\\"):
        return True
    kind = ""
    depth = -1
    for point, system in _mounts():
        if len(point) > depth and Path(place).is_relative_to(point):
            depth, kind = len(point), system
    return kind in _REMOTE or kind.startswith(_REMOTE_FUSE)


def _mounts() -> list[tuple[str, str]]:
    """The folders where file systems are mounted, and the kinds of these; empty where the system has no such list."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    fields = [line.split(" ") for line in lines]
    return [(one[1].replace("\\040", " "), one[2]) for one in fields if len(one) > 2]
