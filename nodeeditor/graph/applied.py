"""What applying an edit gives."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Edit


@dataclass(frozen=True, slots=True)
class Applied:
    """The edit that undoes it, and what changed."""

    inverse: Edit
    changes: ChangeSet
