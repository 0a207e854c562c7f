"""What all documents share lets go of those that are closed."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.protocol.requests import DescribeCatalog
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.fake_engine import READY

CATALOG = Catalog(CatalogData("3.15.1", (), ()))


@pytest.fixture
def shared(qapp, engines, tmp_path) -> Iterator[Shared]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    shared = Shared(CATALOG, open_channel=engines, settings=settings)
    yield shared
    discard(shared)


def test_what_a_closed_document_has_left_to_ask_is_asked_of_nobody(shared) -> None:
    stays, goes = (Workspace(CATALOG, shared=shared) for _ in range(2))
    goes.shut_down()
    told: list[object] = []
    number = goes.engine.ask(DescribeCatalog, told.append, told.append)  # as a timer does until Qt deletes it
    goes.engine.forget(number)
    goes.engine.ask(DescribeCatalog, told.append, told.append)
    discard(goes)
    stays.shut_down()
    assert told == []
    discard(stays)


def test_a_closed_document_hears_no_more_of_the_spare_engine(shared, monkeypatch) -> None:
    raised: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append(error))
    stays, goes = (Workspace(CATALOG, shared=shared) for _ in range(2))
    trial = weakref.ref(goes.speed_trial)
    goes.shut_down()
    discard(goes)
    del goes
    gc.collect()
    shared.spare.warmed.emit(READY)
    assert raised == []
    assert trial() is None
    stays.shut_down()
    discard(stays)
