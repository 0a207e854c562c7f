"""What takes long is shown, what does not is not."""

from __future__ import annotations

from nodeeditor.workspace.activities import Activities, Work


def test_what_ends_at_once_is_never_shown_and_of_several_the_last_one_is(qtbot):
    activities = Activities()
    told = []
    activities.changed.connect(lambda: told.append(activities.current))
    activities.tell("a", Work("first"))
    activities.tell("a", None)
    qtbot.wait(20)
    assert told == []
    activities.tell("a", Work("first"))
    activities.tell("b", Work("second"))
    activities.tell("b", Work("second, half", 0.5))
    for timer in activities._timers.values():
        timer.start(0)
    qtbot.waitUntil(lambda: len(activities.all) == 2)
    assert activities.current == Work("second, half", 0.5)
    activities.tell("b", None)
    assert activities.current == Work("first")
    activities.tell("c", Work("now"), at_once=True)
    assert activities.current == Work("now")
    activities.tell("c", None)
    activities.tell("a", None)
    assert activities.current is None
    assert told[-1] is None


def test_what_can_be_called_off_is_shown_before_what_can_not(qtbot):
    activities = Activities()
    long, other = Work("long", cancel=print), Work("other")
    activities.tell("long", long, at_once=True)
    activities.tell("other", other, at_once=True)
    assert activities.current == long
    assert activities.all == [long, other]
    activities.tell("busy", Work("busy", blocks=True), at_once=True)
    assert activities.current == Work("busy", blocks=True)
    activities.tell("busy", None)
    activities.tell("long", None)
    assert activities.current == other
