"""A workspace with a fake engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.fake_engine import FakeEngines


@pytest.fixture
def engines():
    return FakeEngines()


@pytest.fixture
def workspace(qapp, engines, tmp_path, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))  # what others trained is not known
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Workspace(Catalog(CatalogData("3.15.1", (), ())), open_channel=engines, settings=settings)
    yield made
    made.shut_down()
    discard(made)
