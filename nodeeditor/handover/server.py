"""The editor that runs: listens for files that a second start wants opened."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from nodeeditor import __version__
from nodeeditor.handover.message import GO, LONGEST_LINE, OTHER_VERSION, READY, UNREADABLE, Reply, Wish
from nodeeditor.handover.place import socket_name
from nodeeditor.problems import Problem, problem

#: Whoever is connected and says nothing for so many milliseconds is sent away.
_PATIENCE = 5000
_MOST_CONNECTIONS = 16

#: Opens a file, or comes to the front where there is none to open.
OpenPath = Callable[[Path | None], object]


class HandoverServer(QObject):
    """Calls ``open_path`` for each file that a second start hands over, once that one said it lets go of it."""

    #: Something was sent that is no wish, and was ignored: a :class:`Problem`.
    ignored = Signal(object)

    def __init__(self, open_path: OpenPath, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_path = open_path
        self._lock: QLockFile | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_CONNECTIONS)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Listen from now on; False where another editor does so already, or where there is no safe place."""
        name = socket_name()
        if name is None:
            return False
        if os.name != "nt":
            # Who has the lock has the socket: one that is there nevertheless is of an editor that was killed.
            self._lock = QLockFile(f"{name}.lock")
            self._lock.setStaleLockTime(0)
            if not self._lock.tryLock(0):
                self._lock = None
                return False
            QLocalServer.removeServer(name)
        return self._server.listen(name)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _welcome(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            talk = _Talk(connection)
            talk.agreed.connect(self._open)
            talk.unreadable.connect(self.ignored)
            talk.begin()

    def _open(self, wish: Wish) -> None:
        if wish.token:
            # Where the system asks for leave to come forward, Qt takes it from here.
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token
        if not wish.paths:
            self._open_path(None)
        for path in wish.paths:
            self._open_path(Path(path))


class _Talk(QObject):
    """What is said on one connection, which it goes with."""

    agreed = Signal(object)
    unreadable = Signal(object)

    def __init__(self, connection: QLocalSocket) -> None:
        super().__init__(connection)
        self._connection = connection
        self._heard = b""
        self._wish: Wish | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._give_up)
        connection.setReadBufferSize(LONGEST_LINE + 1)

    def begin(self) -> None:
        """Listen to what is said."""
        self._connection.readyRead.connect(self._read)
        self._connection.disconnected.connect(self._end)
        self._patience.start()
        self._read()
        if self._connection.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._end()

    def _give_up(self) -> None:
        self._connection.abort()

    def _end(self) -> None:
        self._patience.stop()
        self._connection.deleteLater()

    def _read(self) -> None:
        self._heard += bytes(self._connection.readAll().data())
        while b"\n" in self._heard:
            line, _, self._heard = self._heard.partition(b"\n")
            self._take(line)
        if len(self._heard) > LONGEST_LINE:
            self._refuse(problem("handover.long", most=LONGEST_LINE // 1024))

    def _take(self, line: bytes) -> None:
        if self._wish is not None:
            agreed, self._wish = self._wish, None
            if line + b"\n" == GO:
                self.agreed.emit(agreed)
            self._connection.disconnectFromServer()
            return
        wish = Wish.of(line)
        if wish is None:
            self._refuse(problem("handover.garbage"))
        elif wish.version != __version__:
            self._say(Reply(OTHER_VERSION))
        else:
            self._wish = wish
            self._say(Reply(READY))

    def _refuse(self, why: Problem) -> None:
        self._heard = b""
        self.unreadable.emit(why)
        self._say(Reply(UNREADABLE))
        self._connection.disconnectFromServer()

    def _say(self, reply: Reply) -> None:
        self._connection.write(reply.line())
        self._connection.flush()
