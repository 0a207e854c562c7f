"""The engine as a process: ``python -m nodeeditor.engine [--training | --export]``, spoken to by the editor alone."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from contextlib import suppress

from nodeeditor.engine.handlers import handlers
from nodeeditor.engine.pipe import take_pipe
from nodeeditor.engine.resting import Rest
from nodeeditor.engine.server import Server
from nodeeditor.engine.waking import leave_gpus, set_environment, wake, wake_for_training


def main() -> None:
    """Serve the editor at the other end of standard input and output."""
    pipe = take_pipe()
    # Ctrl+C in the terminal of the editor reaches us too; the editor ends us by closing the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.enable(2)  # the descriptor, wherever it leads later
    set_environment()
    server = Server(pipe)
    table = handlers(server.report, server.commands, server.is_wanted)
    if "--training" in sys.argv[1:]:
        _leave_the_terminal()
        signal.signal(signal.SIGTERM, lambda _number, _frame: server.stop())
        server.serve(wake_for_training, table)
    elif "--export" in sys.argv[1:]:
        leave_gpus()
        # What is half written is removed on the way out.
        signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit())
        server.serve(wake, table)
    else:
        server.serve(wake, table, Rest().piece)


def _leave_the_terminal() -> None:
    """Make a session of our own: what ends the terminal, or all that was started in it, is not meant for a training."""
    if sys.platform != "win32":
        with suppress(OSError):  # we lead a group already
            os.setsid()


if __name__ == "__main__":
    main()
