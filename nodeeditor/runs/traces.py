"""What the beginning of a new run leaves in its folder, taken back where the run comes to nothing."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

from nodeeditor.runs.folder import RunFolder


class Traces:
    """Notes what of a run's folder is there before the run; only what came since is ever removed."""

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        path = folder.path
        files = (folder.record, folder.journal, folder.graph, folder.weights, folder.process_log)
        self._files = [file for file in files if not os.path.exists(file)]
        #: The innermost first, so that each is empty when its turn comes.
        self._folders = [made for made in (folder.checkpoints, path, *path.parents) if not os.path.exists(made)]

    def remove(self) -> None:
        """Take back what the run wrote, as far as that can be done; what is of others stays, in its folders."""
        for file in self._files:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        if self._folder.checkpoints in self._folders:
            shutil.rmtree(self._folder.checkpoints, ignore_errors=True)
        for made in self._folders:
            with suppress(OSError):  # it holds something of someone else's
                made.rmdir()
