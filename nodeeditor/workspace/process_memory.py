"""How much memory the program's processes hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ProcessMemory:
    """Bytes that are resident: of this process, the engine that answers, the one kept warm, and the training at work.

    0 stands for a process that is not there.
    """

    editor: int
    engine: int
    spare: int
    training: int

    @property
    def total(self) -> int:
        """Of all together."""
        return self.editor + self.engine + self.spare + self.training


def measure(workspace: Workspace) -> ProcessMemory:
    """Read what the system says of each process just now."""
    return ProcessMemory(
        _resident(psutil.Process().pid),
        _resident(workspace.engine.process_id),
        _resident(workspace.spare.process_id),
        _resident(workspace.training.process_id),
    )


def _resident(process: int) -> int:
    if process == 0:
        return 0
    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:  # gone meanwhile
        return 0
