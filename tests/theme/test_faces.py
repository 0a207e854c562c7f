"""The faces that texts are written in."""

from __future__ import annotations

import pytest

from nodeeditor.theme import faces


@pytest.fixture
def application(qapp, monkeypatch):
    before = qapp.font()
    monkeypatch.setattr(faces, "_chinese", ())
    yield qapp
    qapp.setFont(before)


class Installed:
    """Says that these faces are there, and no others."""

    def __init__(self, *names):
        self.names = names

    def hasFamily(self, name):
        return name in self.names


def test_chinese_comes_from_a_face_that_is_made_for_it_and_latin_stays(application, monkeypatch):
    monkeypatch.setattr(faces, "QFontDatabase", Installed("PingFang SC", "Source Han Sans SC"))
    latin = faces.QFontInfo(application.font()).family()
    faces.prefer_chinese(application)
    assert application.font().families() == [latin, "Source Han Sans SC"]
    assert faces.monospaced_faces()[-1] == "Source Han Sans SC"
    faces.prefer_chinese(application)
    assert application.font().families() == [latin, "Source Han Sans SC"]


def test_where_there_is_no_such_face_all_stays(application, monkeypatch):
    monkeypatch.setattr(faces, "QFontDatabase", Installed())
    before, mono = application.font(), faces.monospaced_faces()
    faces.prefer_chinese(application)
    assert application.font() == before
    assert faces.monospaced_faces() == mono
