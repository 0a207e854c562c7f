"""Engines that are there at once: forked from a process that has imported all they need, which takes seconds else.

``python -m tests.faults.warm_engine PLACE MODULE ...`` is to the editor an engine like another: it hands its pipe on to
a fork that does what ``MODULE`` does, ends as that ends, and takes it along where it is killed.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import traceback
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NoReturn

from tests.forking import parent_of, serve


@cache
def warm_place() -> str:
    """Where the process listens that engines are forked from; it ends with this one."""
    return parent_of("tests.faults.warm_engine", "--keep")


def keep(place: str) -> None:
    """Import what an engine needs, then fork one for each that connects, until standard input ends."""
    from nodeeditor.engine.waking import set_environment

    set_environment()
    import keras  # noqa: F401  # imported to be there
    import sklearn.datasets  # noqa: F401  # imported to be there

    import tests.faults.dying  # noqa: F401  # imported to be there

    gc.freeze()
    serve(place, _attend)


def _attend(line: socket.socket) -> NoReturn:
    """Fork an engine; tell its end, and end it where whoever started it is gone."""
    text, files, _, _ = socket.recv_fds(line, 1 << 20, 3)
    order = json.loads(text)
    child = os.fork()
    if child == 0:
        line.close()
        for number, file in enumerate(files):
            os.dup2(file, number)
            os.close(file)
        module, *sys.argv = order["arguments"]
        sys.argv.insert(0, module)
        os.environ.clear()
        os.environ.update(order["environment"])
        try:
            importlib.import_module(module).main()
        except BaseException:
            traceback.print_exc()
        os._exit(1)
    for number in (*files, 0, 1, 2):
        os.close(number)
    line.sendall(f"{child}\n".encode())
    watch = os.pidfd_open(child)
    if watch not in select.select([line, watch], [], [])[0]:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with suppress(OSError):
        line.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def main(place: str, *arguments: str) -> NoReturn:
    """Be an engine."""
    line = socket.socket(socket.AF_UNIX)
    line.connect(place)
    order = {"arguments": arguments, "environment": dict(os.environ)}
    socket.send_fds(line, [json.dumps(order).encode()], [0, 1, 2])
    with Path(os.devnull).open("r+b") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(nothing.fileno(), 1)
    answers = line.makefile("r")
    child = int(answers.readline())
    signal.signal(signal.SIGTERM, lambda number, _frame: os.kill(child, number))
    code = int(answers.readline())
    if code < 0:
        signal.signal(-code, signal.SIG_DFL) if -code != signal.SIGKILL else None
        os.kill(os.getpid(), -code)
    os._exit(max(code, 0))


if __name__ == "__main__":
    if sys.argv[1] == "--keep":
        keep(sys.argv[2])
    else:
        main(*sys.argv[1:])
