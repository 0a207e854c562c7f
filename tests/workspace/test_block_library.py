"""The user's library of blocks: files that are read late, written whole, and shared by all windows."""

from __future__ import annotations

import pytest

from nodeeditor import resources
from nodeeditor.catalog.of_blocks import READY, YOURS
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document, save
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.workspace import block_library as module
from nodeeditor.workspace.block_library import BlockLibrary
from nodeeditor.workspace.open_document import OpenDocument
from tests.editing.test_adopting import INNER, OUTER
from tests.full_disk import no_file_larger_than

GRAPH = Graph.build((), (), (), blocks=(INNER, OUTER))


@pytest.fixture
def library(qapp, tmp_path):
    return BlockLibrary(folder=tmp_path / "blocks")


def yours(library):
    return [offer.name for offer in library.offers if offer.origin == YOURS]


def test_nothing_is_read_before_somebody_asks(qapp, monkeypatch, tmp_path):
    read = []
    monkeypatch.setattr(module, "read_block", lambda path: read.append(path) or (INNER.name, GRAPH))
    document = OpenDocument(load_snapshot())
    document.block_library._folder = tmp_path
    assert document.catalog.layers
    assert read == []
    assert document.offered.layers
    assert len(read) == len(list(resources.blocks().glob("*.knet")))


def test_a_block_is_kept_with_what_it_uses_renamed_and_removed(library):
    assert yours(library) == []
    library.save(GRAPH, "outer", "mine")
    assert yours(library) == ["mine"]
    offer = library.offer("offer:yours:mine")
    assert set(offer.graph.blocks) == {"inner", "mine"}
    assert offer.graph.blocks["mine"].arguments == OUTER.arguments
    library.rename("mine", "inner")  # it uses one of that name, which gets another
    assert [path.name for path in library.folder.iterdir()] == ["inner.knet"]
    assert set(library.offer("offer:yours:inner").graph.blocks) == {"inner", "inner_1"}
    library.save(GRAPH, "inner", "other")
    with pytest.raises(ProblemError, match="other"):
        library.rename("inner", "other")
    with pytest.raises(ProblemError):
        library.rename("inner", "../out")
    library.remove("inner")
    assert yours(library) == ["other"]
    assert library.offers[-1].origin == READY


def test_a_bad_file_is_told_once_and_passed_over(library):
    library.folder.mkdir()
    told = []
    library.trouble.connect(told.append)
    (library.folder / "bad.knet").write_text("{")
    save(Document(), library.folder / "empty.knet")
    save(Document(GRAPH), library.folder / "outer.knet")
    save(Document(Graph.build((), (), (), blocks=(INNER, OUTER))), library.folder / "zwei.knet")
    (library.folder / "notes.txt").write_text("no block")
    assert yours(library) == ["outer"]
    assert [text.split(":")[0].split(",")[0] for text in told] == ["bad.knet", "empty.knet", "zwei.knet"]
    library.refresh()
    assert len(told) == 3


def test_other_windows_see_what_one_keeps(qtbot, library):
    library.folder.mkdir()
    other = BlockLibrary(folder=library.folder)
    assert yours(other) == []
    with qtbot.waitSignal(other.changed, timeout=5000):
        library.save(GRAPH, "inner", "inner")
    assert yours(other) == ["inner"]


def test_a_full_disk_leaves_the_library_as_it_was(library):
    library.save(GRAPH, "inner", "inner")
    before = (library.folder / "inner.knet").read_bytes()
    with no_file_larger_than(100), pytest.raises(ProblemError, match="was not saved"):
        library.save(GRAPH, "outer", "inner")
    assert (library.folder / "inner.knet").read_bytes() == before
    assert yours(library) == ["inner"]
