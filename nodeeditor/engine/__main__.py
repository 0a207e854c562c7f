"""The engine as a process: ``python -m nodeeditor.engine [--training]``, spoken to by the editor alone."""

from __future__ import annotations

import signal
import sys

from nodeeditor.engine.handlers import handlers
from nodeeditor.engine.pipe import take_pipe
from nodeeditor.engine.resting import Rest
from nodeeditor.engine.server import Server
from nodeeditor.engine.waking import set_environment, wake, wake_for_training


def main() -> None:
    """Serve the editor at the other end of standard input and output."""
    pipe = take_pipe()
    # Ctrl+C in the terminal of the editor reaches us too; the editor ends us by closing the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    set_environment()
    server = Server(pipe)
    table = handlers(server.report, server.commands, server.is_wanted)
    if "--training" in sys.argv[1:]:
        server.serve(wake_for_training, table)
    else:
        server.serve(wake, table, Rest().piece)


if __name__ == "__main__":
    main()
