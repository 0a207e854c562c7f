"""The way from the network to the block that is shown, above the canvas: each level a click away."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from nodeeditor.graph.places import Place, Step
from nodeeditor.language import tr
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.workspace import Workspace

#: A menu of more repetitions than this would leave the screen; the last one follows after them.
_LISTED = 24


class WayIn(QFrame):
    """``network › stage (1 of 3) › inner``: shown inside blocks only, where it tells whose shapes are seen too."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        set_role(self, "bar")
        self._workspace = workspace
        self._told: tuple[tuple[str, int, int], ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(4)
        self.setAccessibleName(tr("Way into the block"))
        workspace.level_replaced.connect(self.refresh)
        workspace.changed.connect(self.refresh)
        self.refresh()

    @property
    def texts(self) -> list[str]:
        """What stands there from the left, without the marks between; empty outside of blocks."""
        parts = (self._row.itemAt(index).widget() for index in range(self._row.count()))
        return [part.text() for part in parts if isinstance(part, QPushButton | QToolButton)] if self._told else []

    def refresh(self, *_: object) -> None:
        """Show the way as it is now."""
        told = tuple(self._levels())
        if told != self._told or not told:
            self._told = told
            self._fill()
        self.setVisible(bool(told))

    def _levels(self) -> list[tuple[str, int, int]]:
        """Of each level inside: the name of the use, the repetition that is seen, how many there are."""
        workspace, levels = self._workspace, []
        around = Place(of=workspace.place.of)
        if around.of is not None:
            levels.append((around.of, 0, 1))
        for step in workspace.place.steps:
            use = around.level(workspace.graph).nodes[step.use].name
            times = workspace.flat.repetitions(around, step.use)
            levels.append((use, min(step.repetition, times - 1), times))
            around = around.into(step.use, step.repetition)
        return levels

    def _fill(self) -> None:
        while (taken := self._row.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not self._told:
            return
        self._add_level(tr("network"), Place())
        place = self._workspace.place
        for depth, (name, repetition, times) in enumerate(self._told, start=1 if place.of is None else 0):
            self._row.addWidget(PlainLabel("›", "third"))
            self._add_level(name, Place(place.steps[:depth], place.of))
            if times > 1:
                self._row.addWidget(self._choice(depth, repetition, times))
        self._row.addStretch(1)
        told = tr("Inside the block {name}", name=self._workspace.inside)
        if place.of is not None:
            told = tr("{inside}, which the network does not use: shapes are known once it does", inside=told)
        self._row.addWidget(PlainLabel(told, "third"))

    def _add_level(self, name: str, place: Place) -> None:
        button = QPushButton(name)
        set_role(button, "quiet")
        is_here = place == self._workspace.place
        button.setEnabled(not is_here)
        button.setToolTip("" if is_here else literal_tip(tr("Go to {name}", name=name)))
        button.clicked.connect(lambda: self._workspace.go(place))
        self._row.addWidget(button)

    def _choice(self, depth: int, repetition: int, times: int) -> QWidget:
        """What tells, and lets choose, which of the repetitions is seen."""
        button = QToolButton()
        button.setText(f"{tr('{number} of {count}', number=repetition + 1, count=times)} ▾")
        button.setToolTip(tr("Whose shapes are shown: all repetitions have these nodes, each has its own numbers"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for number in [*range(min(times, _LISTED)), *([times - 1] if times > _LISTED else [])]:
            action = QAction(tr("{number} of {count}", number=number + 1, count=times), menu)
            action.setCheckable(True)
            action.setChecked(number == repetition)
            action.triggered.connect(lambda _checked=False, number=number: self._see(depth, number))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _see(self, depth: int, repetition: int) -> None:
        steps = list(self._workspace.place.steps)
        steps[depth - 1] = Step(steps[depth - 1].use, repetition)
        self._workspace.go(Place(tuple(steps), self._workspace.place.of))
