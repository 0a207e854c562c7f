"""Whether things may move: one place that all motion asks, be it of nodes or of the view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

#: Milliseconds that any motion takes.
DURATION = 160

#: Platforms of Qt without a screen: nobody would see it.
_UNSEEN = ("offscreen", "minimal")
_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
#: Where desktops of Linux keep it, and what is kept there when less motion is wanted.
_ASKED = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)


class Motion(QObject):
    """Knows what the system asks for, unless the user decided."""

    #: Things may move from now on, or may not.
    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: bool | None = None
        self._wants_less: set[str] = set()
        self._calls: list[Any] = []
        self._told = True
        if QGuiApplication.platformName() in _UNSEEN:
            self._wants_less.add("screen")
        self._follow_qt()
        self._ask_portal()
        self._told = self.is_allowed

    @property
    def is_allowed(self) -> bool:
        """Whether things may move."""
        return self._wanted if self._wanted is not None else not self._wants_less

    def prefer(self, allowed: bool | None) -> None:
        """Let the user decide; None follows the system."""
        self._wanted = allowed
        self._tell()

    def _tell(self) -> None:
        if self.is_allowed != self._told:
            self._told = self.is_allowed
            self.changed.emit(self._told)

    def _follow_qt(self) -> None:
        """Qt knows from 6.12 on, on all systems."""
        application = QApplication.instance()
        hints = application.styleHints().accessibility() if isinstance(application, QApplication) else None
        if hints is None or not hasattr(hints, "motionPreference"):
            return

        def look(*_: object) -> None:
            self._note("qt", is_less=hints.motionPreference().name == "ReducedMotion")

        hints.motionPreferenceChanged.connect(look)
        look()

    def _ask_portal(self) -> None:
        """Ask the desktop, which answers when it likes; there may be none."""
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
        except ImportError:
            return
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for space, key, less in _ASKED:
            message = QDBusMessage.createMethodCall(_PORTAL, _PATH, _SETTINGS, "Read")
            message.setArguments([space, key])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
            watcher.finished.connect(lambda call, key=key, less=less: self._on_answer(call, key, less))
            self._calls.append(watcher)

    def _on_answer(self, call: Any, key: str, less: object) -> None:
        from PySide6.QtDBus import QDBusMessage

        self._calls.remove(call)
        reply = call.reply()
        if reply.type() != QDBusMessage.MessageType.ReplyMessage or not reply.arguments():
            return
        value = reply.arguments()[0]
        while hasattr(value, "variant"):  # a value in a value
            value = value.variant()
        self._note(key, is_less=value == less)

    def _note(self, source: str, *, is_less: bool) -> None:
        if is_less:
            self._wants_less.add(source)
        else:
            self._wants_less.discard(source)
        self._tell()


_known: list[Motion] = []


def motion() -> Motion:
    """The one of this program."""
    if not _known:
        made = Motion(QApplication.instance())
        made.destroyed.connect(_known.clear)
        _known.append(made)
    return _known[0]
