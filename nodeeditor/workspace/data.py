"""What the data of the open document looks like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.document.settings import source_to_map
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Batch, SetConfig, SetData
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.settings import DataSource, FileSource, ImageFolderSource
from nodeeditor.language import tr
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import BindingProposed, DataDescribed
from nodeeditor.protocol.requests import DescribeData, ProposeBinding
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.data_files import source_in
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.image_folders import source_of_folder
from nodeeditor.workspace.open_document import OpenDocument

#: A source that is being typed or dragged is asked about when it rests for so many milliseconds.
REST = 150


class DataDescription(QObject):
    """Asks the engine to describe the data source of the open document, whenever that is another one.

    Opening a document reads no file that it names: such a source is described once the user chose it,
    or calls for it by :meth:`want`.
    """

    #: :attr:`current` or :attr:`is_pending` differs.
    changed = Signal()

    def __init__(self, document: OpenDocument, engine: EngineLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._current: DataDescribed | Problem | None = None
        self._described: tuple[DataSource, str] | None = None
        self._wanted = True
        self._question: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST)
        self._soon.timeout.connect(self._ask)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)
        document.path_changed.connect(self._follow)
        document.outside.changed.connect(self._on_outside)
        engine.state_changed.connect(self._on_engine)

    @property
    def current(self) -> DataDescribed | Problem | None:
        """The columns and first rows, or why they can't be read; None without a source or answer."""
        return self._current

    @property
    def is_pending(self) -> bool:
        """Whether an answer is awaited."""
        return self._question is not None or self._soon.isActive()

    def want(self) -> None:
        """The user looks at the data: let it be described, where it is not yet."""
        if not self._wanted:
            self._wanted = True
            self._follow()

    def use_file(self, path: Path) -> None:
        """Take the data from a file or folder of images, by one undo step; where it comes from there, read it anew."""
        graph, stored = self._document.graph, self._document.data_path(path)
        data = graph.data
        source: FileSource
        if path.is_dir():
            is_same = isinstance(data.source, ImageFolderSource) and data.source.path == stored
            source = data.source if is_same else source_of_folder(path, stored, graph)
        else:
            source = source_in(path, stored)
        if source == data.source:
            self._document.outside.choose(path)
            self.refresh()
        else:
            self._document.apply(SetData(replace(data, source=source)), tr("Change data"), of_graph=True)

    def refresh(self) -> None:
        """Ask again: the file may be another one now."""
        self._described = None
        self._wanted = True
        self._follow()

    def propose(
        self,
        on_done: Callable[[int], None] | None = None,
        on_failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Bind columns to Inputs and Outputs as the engine proposes, in one undo step.

        ``on_done`` gets the number of nodes that were changed. Nothing is changed where the graph
        was edited before the answer came; it is asked about again.
        """
        if (held := self._document.outside.data) is not None:
            if on_failed is not None:
                on_failed(held)
            return
        asked = self._document.graph.copy()
        text, folder = self._document.text(), str(self._document.folder)

        def apply(answer: BindingProposed) -> None:
            if asked != self._document.graph:
                self.propose(on_done, on_failed)
                return
            count = self._bind(answer)
            if on_done is not None:
                on_done(count)

        self._engine.ask(lambda number: ProposeBinding(number, text, folder), apply, on_failed)

    def _bind(self, answer: BindingProposed) -> int:
        graph = self._document.graph
        configs: dict[LayerId, FrozenMap] = {}
        for node, values in answer.proposals.items():
            layer = graph.layer_of(node)
            config = FrozenMap({**layer.config, **values})
            if config != layer.config:
                configs[layer.id] = config
        if configs:
            edits = tuple(SetConfig(layer, config) for layer, config in configs.items())
            self._document.apply(Batch(edits), tr("Bind the data"), of_graph=True)
        return len(configs)

    # What happens

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.data:
            self._wanted = True
            self._follow()

    def _on_replaced(self) -> None:
        self._described = self._current = None
        self._wanted = not isinstance(self._document.graph.data.source, FileSource)
        self._follow()

    def _on_outside(self) -> None:
        if isinstance(self._current, Problem):
            self.refresh()

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY and self._described is None:
            self._follow()

    def _follow(self) -> None:
        """Ask about the source where it, or the folder it is in, is another one."""
        source, folder = self._document.graph.data.source, str(self._document.folder)
        if source is None or (source, folder) != self._described:
            self._drop_question()
            self._described = None
            if source is None:
                self._current = None
            elif self._wanted:
                self._soon.start()
            self.changed.emit()

    def _ask(self) -> None:
        source, folder = self._document.graph.data.source, str(self._document.folder)
        if source is None or not self._engine.is_ready:
            self.changed.emit()
            return  # asked when the engine is ready
        self._described = (source, folder)
        if (held := self._document.outside.data) is not None:
            self._tell(held)
            return
        values = source_to_map(source)
        self._question = self._engine.ask(
            lambda number: DescribeData(number, values, folder), self._on_answer, self._on_failed
        )

    def _on_answer(self, answer: DataDescribed) -> None:
        self._tell(answer)

    def _on_failed(self, problem: Problem) -> None:
        if problem.code in GONE:
            self._described = None  # the engine died, which says nothing of the data: the next one is asked
        self._tell(problem)

    def _tell(self, current: DataDescribed | Problem) -> None:
        self._question = None
        self._current = current
        self.changed.emit()

    def _drop_question(self) -> None:
        if self._question is not None:
            self._engine.forget(self._question)
            self._question = None
        self._soon.stop()
