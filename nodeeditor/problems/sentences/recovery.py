"""What goes wrong with the copies of open documents that a crash leaves."""

from __future__ import annotations

from nodeeditor.language import marked

RECOVERY: dict[str, str] = {
    "recovery.damaged": marked(
        "The recovery file {place} is damaged and can't be restored. It is set aside, not deleted; "
        "File > History has what was saved."
    ),
    "recovery.newer": marked(
        "The recovery file {place} was written by a newer version of nodeeditor. Update nodeeditor to restore it."
    ),
    "recovery.unreadable": marked(
        "The recovery file {place} can't be read ({reason}). See that you may read your state folder, then start again."
    ),
    "recovery.not_kept": marked(
        "What you draw can't be kept against a crash in {place} ({reason}). "
        "Make room on the disk, or see that the folder may be written to; save often until then."
    ),
}
