"""The undo step: an edit, its inverse, and what was selected before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakMethod

from PySide6.QtGui import QUndoCommand

from nodeeditor.graph.edits import Batch, Edit, InBlock, Move, SetConfig, SetData, SetTraining, SetWeights
from nodeeditor.graph.places import Place
from nodeeditor.workspace.selection import Selection

#: All steps may merge; whether two do is decided by their gestures.
_MERGE_ID = 1


@dataclass(slots=True)
class Step:
    """One named change of the document. Steps of one ``gesture`` (a text) become one."""

    text: str
    edit: Edit
    inverse: Edit
    before: Selection
    after: Selection
    #: Where it was done.
    place: Place = Place()
    gesture: str | None = None


class EditCommand(QUndoCommand):
    """The only undo command there is: every change of the document is one of these.

    The edit is applied before the command is pushed, so that an edit that can't be applied never
    reaches the undo stack; hence the first ``redo`` does nothing.
    """

    def __init__(self, step: Step, perform: Callable[[Edit, Selection, Place], None]) -> None:
        super().__init__(step.text)
        self.step = step
        # A weak reference: the document owns the undo stack and that owns its commands. A circle of
        # Python references through Qt's owners is taken apart in no order, and Qt crashes on it.
        self._perform = WeakMethod(perform)
        self._applied = True

    def _do(self, edit: Edit, selection: Selection) -> None:
        perform = self._perform()
        if perform is not None:
            perform(edit, selection, self.step.place)

    # Qt overrides

    def redo(self) -> None:
        if self._applied:
            self._applied = False
            return
        self._do(self.step.edit, self.step.after)

    def undo(self) -> None:
        self._do(self.step.inverse, self.step.before)

    def id(self) -> int:
        return _MERGE_ID if self.step.gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditCommand):
            return False
        if (other.step.gesture, other.step.place) != (self.step.gesture, self.step.place):
            return False
        self.step.edit, self.step.inverse = _merged(self.step, other.step)
        self.step.after = other.step.after
        return True


def _merged(first: Step, second: Step) -> tuple[Edit, Edit]:
    """Two steps as one edit and its inverse, without growing where the second replaces the first."""
    replaces = False
    match first.edit, second.edit:
        case InBlock(block=left, edit=SetConfig() as one), InBlock(block=right, edit=SetConfig() as other):
            replaces = (left, one.layer) == (right, other.layer)
        case SetConfig(layer=left), SetConfig(layer=right):
            replaces = left == right
        case Move(places=before), Move(places=after):
            replaces = [place.node for place in before] == [place.node for place in after]
        case (SetData(), SetData()) | (SetTraining(), SetTraining()) | (SetWeights(), SetWeights()):
            replaces = True
    if replaces:
        return second.edit, first.inverse
    return Batch((first.edit, second.edit)), Batch((second.inverse, first.inverse))
