"""What a document names outside of its folder is read once the user allowed that: a file may be from anyone.

What the user chose here is never asked for. What is allowed is remembered in the user's settings, by the paths of the
document and of what it names; never in the document.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from nodeeditor.document.reach import Lead, Named, Reach, leads_of
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, problem

_KEY = "read_outside"
#: So many places are remembered, the newest ones.
_MOST = 500


class OutsideReading(QObject):
    """Which of the places that the open document names are held back until the user allows them."""

    #: Something is held back, or no longer.
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: QSettings | None = None
        self._document: Path | None = None
        self._named: dict[Named, Lead] = {}
        self._held: dict[str, Lead] = {}
        self._moves = False

    def remember_in(self, settings: QSettings) -> None:
        """Remember what is allowed, and what was."""
        self._settings = settings

    def take_up(self, document: Path | None, folder: Path, graph: Graph) -> None:
        """Another document is open: what it names outside is held back, unless it was allowed before."""
        self._document = document
        self._named = _leads(document, folder, graph)
        self._held = {one.place: one for one in self._named.values() if not self._is_free(one)}

    def follow(self, folder: Path, graph: Graph) -> None:
        """The document was edited: what it names now is the user's choice, unless it is what is held back."""
        if not self._moves:
            self._named = _leads(self._document, folder, graph)
            self._take()

    def _take(self) -> None:
        for one in self._named.values():
            if one.place not in self._held:
                self._remember(one)

    @contextmanager
    def moving(self) -> Iterator[None]:
        """What is edited within only names the same places from another folder."""
        self._moves = True
        try:
            yield
        finally:
            self._moves = False

    def move(self, document: Path, folder: Path, graph: Graph) -> None:
        """The document is in another file now: what it read until now it reads from there."""
        self._document = document
        self._named = _leads(document, folder, graph)
        self._take()

    def choose(self, place: Path) -> None:
        """The user chose this place."""
        real = os.path.realpath(place)
        for one in list(self._held.values()):
            if os.path.realpath(one.place) == real:
                self._let(one)
        self._remember(Lead(Reach.OUTSIDE, os.path.normpath(place.absolute())))
        self.changed.emit()

    def allow(self, told: Problem) -> None:
        """The user allows to read what was told to be held back."""
        held = self._held.get(str(told.arguments.get("place")))
        if held is not None:
            self._let(held)
            self.changed.emit()

    def _let(self, held: Lead) -> None:
        del self._held[held.place]
        self._remember(held)

    def was_allowed(self, place: Path) -> bool:
        """Whether some document was allowed to read this place."""
        end = "\n" + os.path.normpath(place.absolute())
        return any(entry.endswith(end) for entry in self._known())

    @property
    def data(self) -> Problem | None:
        """Why the data is not read."""
        return self._problem(Named.DATA)

    @property
    def weights(self) -> Problem | None:
        """Why the weights are not read."""
        return self._problem(Named.WEIGHTS)

    @property
    def problem(self) -> Problem | None:
        """Why something that the document names is not read."""
        return self.data or self.weights

    def problem_of(self, folder: Path, graph: Graph) -> Problem | None:
        """Why something that another graph names is not read, such as that of a run: it is held back from now on."""
        known = {one.place for one in self._named.values()}
        named = _leads(self._document, folder, graph)
        more = {one.place: one for one in named.values() if one.place not in known and not self._is_free(one)}
        if not more.keys() <= self._held.keys():
            self._held |= more
            self.changed.emit()
        return next((_worded(kind, one) for kind, one in named.items() if one.place in self._held), None)

    def _problem(self, kind: Named) -> Problem | None:
        found = self._named.get(kind)
        return _worded(kind, found) if found is not None and found.place in self._held else None

    # What is remembered

    def _is_free(self, found: Lead) -> bool:
        return found.reach is Reach.INSIDE or self._is_allowed(found.place)

    def _remember(self, found: Lead) -> None:
        if self._settings is not None and not self._is_free(found):
            self._settings.setValue(_KEY, [*self._known()[1 - _MOST :], self._entry(found.place)])

    def _is_allowed(self, place: str) -> bool:
        return self._settings is not None and self._entry(place) in self._known()

    def _entry(self, place: str) -> str:
        return f"{self._document or ''}\n{place}"

    def _known(self) -> list[str]:
        stored = (self._settings.value(_KEY) if self._settings is not None else None) or []
        texts = [stored] if isinstance(stored, str) else stored  # a list of one comes back as a text
        return [text for text in texts if isinstance(text, str)] if isinstance(texts, list) else []


def _leads(document: Path | None, folder: Path, graph: Graph) -> dict[Named, Lead]:
    """Where the paths lead. A document that has no file has no folder either, which anything could be inside of."""
    found = leads_of(graph, folder)
    if document is not None:
        return found
    return {kind: Lead(Reach.OUTSIDE, one.place) if one.reach is Reach.INSIDE else one for kind, one in found.items()}


def is_held(told: Problem) -> bool:
    """Whether the problem is that something is held back, which :meth:`OutsideReading.allow` helps against."""
    return told.code.startswith("outside.")


def _worded(named: Named, found: Lead) -> Problem:
    far = "_network" if found.reach is Reach.NETWORK else ""
    return problem(f"outside.{named.value}{far}", place=found.place)
