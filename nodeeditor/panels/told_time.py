"""Moments in words."""

from __future__ import annotations

import time

from PySide6.QtCore import QDateTime, QLocale

from nodeeditor.language import tr

_SHORT = QLocale.FormatType.ShortFormat


def told_time(when: float, now: float | None = None, *, with_seconds: bool = False) -> str:
    """When something was: the hour for today, a word for yesterday, else the date."""
    now = time.time() if now is None else now
    locale, moment = QLocale(), QDateTime.fromSecsSinceEpoch(int(when))
    days = moment.date().daysTo(QDateTime.fromSecsSinceEpoch(int(now)).date())
    clock = moment.time().toString("HH:mm:ss") if with_seconds else locale.toString(moment.time(), _SHORT)
    if days == 0:
        return tr("today, {time}", time=clock)
    if days == 1:
        return tr("yesterday, {time}", time=clock)
    date = locale.toString(moment.date(), _SHORT)
    return f"{date}, {clock}" if with_seconds else date
