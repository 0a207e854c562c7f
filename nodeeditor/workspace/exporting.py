"""An export of the open document: a process of its own writes the file and proves it, while the user goes on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.codegen.training import can_train
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import Exported, ExportProgress, Failed, Started
from nodeeditor.protocol.exports import Step, Target
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import Export
from nodeeditor.runs.atomic import clear_parts
from nodeeditor.workspace.channel import Channel, OpenChannel, Role
from nodeeditor.workspace.open_document import OpenDocument

#: The process stays so long after an export, in milliseconds: whoever exports one format often wants another.
_REST = 60_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where, with the weights of ``run`` or fresh ones; Python ``trains`` too."""

    target: Target
    path: Path
    run: Path | None = None
    trains: bool = True


class ExportSession(QObject):
    """One export at a time; :meth:`cancel` ends its process."""

    #: :attr:`wish` or :attr:`step` is another one.
    changed = Signal()
    #: The file is there: what was wished for, and the ``Exported`` that tells of it.
    done = Signal(object, object)
    #: There is no file: what was wished for, and the ``Problem``.
    failed = Signal(object, object)
    #: It was broken off: what was wished for, and whether the file is there, not proven.
    cancelled = Signal(object, bool)

    def __init__(self, document: OpenDocument, open_channel: OpenChannel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._open = open_channel
        self._channel: Channel | None = None
        self._process = 0
        self._number = 0
        #: What is being written, None while nothing is.
        self.wish: Wish | None = None
        #: What the export is at, None while its process starts.
        self.step: Step | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._close)

    @property
    def is_at_work(self) -> bool:
        """Whether something is being written or proven."""
        return self.wish is not None

    @property
    def can_train(self) -> bool:
        """Whether Python can train the network too: it has data and a loss."""
        return can_train(self._document.graph)

    def start(self, wish: Wish) -> None:
        """Write the document as it is now; does nothing while another export is at work."""
        if self.wish is not None:
            return
        if (held := self._document.outside.problem) is not None:
            self.failed.emit(wish, held)
            return
        self._rest.stop()
        if self._channel is None:
            channel = self._open(Role.EXPORT, self)
            self._channel = channel
            channel.message.connect(partial(self._on_message, channel))
            channel.ended.connect(partial(self._on_ended, channel))
            channel.start()
            self._process = channel.process_id
        self._number += 1
        self.wish, self.step = wish, None
        self._channel.send(
            Export(
                self._number,
                self._document.text(),
                wish.target.value,
                str(wish.path),
                str(self._document.folder),
                str(wish.run) if wish.run else None,
                wish.trains,
            )
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Break the export off; what is half written is removed."""
        channel, self._channel = self._channel, None
        wish, step = self.wish, self.step
        self._rest.stop()
        if channel is not None:
            if wish is not None:
                channel.ended.connect(partial(_clear, wish, self._process))
            channel.abandon(problem("engine.stopped"))
        if wish is not None:
            self._finish()
            self.cancelled.emit(wish, step in (Step.RUNNING, Step.EXPLAINING))

    def _on_message(self, channel: Channel, message: object) -> None:
        if channel is not self._channel:
            return
        wish = self.wish
        match message:
            case Started(version) if version != VERSION:
                self._fail(problem("engine.version", got=version, needed=VERSION))
            case Failed(request=0 | self._number, problem=fault):
                self._fail(fault)
            case ExportProgress(request=number, step=step) if number == self._number:
                self.step = step
                self.changed.emit()
            case Exported(request=number) if number == self._number and wish is not None:
                self._finish()
                self._rest.start()
                self.done.emit(wish, message)

    def _on_ended(self, channel: Channel, fault: Problem) -> None:
        if channel is self._channel:
            self._channel = None
            if self.wish is not None:
                _clear(self.wish, self._process)
                self._fail(fault)

    def _fail(self, fault: Problem) -> None:
        wish = self.wish
        if wish is not None:
            self._finish()
            self._rest.start()
            self.failed.emit(wish, fault)

    def _finish(self) -> None:
        self.wish = self.step = None
        self.changed.emit()

    def _close(self) -> None:
        channel, self._channel = self._channel, None
        if channel is not None:
            channel.close()


def _clear(wish: Wish, process: int, *_: object) -> None:
    if process:
        clear_parts(wish.path, process)
