"""``nodeeditor --register`` and ``--unregister``: the program in the system's menus, and its files."""

from __future__ import annotations

import sys

from nodeeditor.commands.command import SOUND
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem


def register(*, away: bool = False) -> int:
    """Let the system know the program, or forget it; a line each for what was done."""
    if sys.platform == "darwin":
        raise ProblemError(problem("desktop.mac"))
    if sys.platform == "win32":
        from nodeeditor.desktop import windows as system
    else:
        from nodeeditor.desktop import freedesktop as system
    try:
        told = system.unregister() if away else system.register()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProblemError(
            problem("desktop.failed", path=str(error.filename or tr("the registry")), reason=reason)
        ) from error
    sys.stdout.write("".join(f"{line}\n" for line in told))
    return SOUND
