"""What all open documents share: the engine and the spare one, the preferences, what is known of this machine."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QSettings, Signal

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import save_cached
from nodeeditor.protocol.answers import CatalogDescribed
from nodeeditor.protocol.requests import DescribeCatalog
from nodeeditor.workspace.channel import OpenChannel
from nodeeditor.workspace.code_trust import CodeTrust
from nodeeditor.workspace.engine_client import EngineClient, EngineState
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.first_pace import FirstPace
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.pace_log import PaceLog
from nodeeditor.workspace.pair_counts import PairCounts
from nodeeditor.workspace.preferences import PreferenceStore
from nodeeditor.workspace.recent import RecentFiles
from nodeeditor.workspace.spare import SpareEngine

#: All processes together get so many seconds to end with the editor, a training among them to keep its weights.
_LAST_SECONDS = 10.0


class Shared(QObject):
    """One for all windows; its processes end with the last document that joined it."""

    #: The engine described another Keras than the catalog knew: a :class:`Catalog`.
    catalog_described = Signal(object)
    #: :attr:`is_describing` differs.
    describing = Signal()

    def __init__(
        self,
        catalog: Catalog,
        *,
        open_channel: OpenChannel = EngineProcess,
        settings: QSettings | None = None,
        safe: Safe | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.open_channel = open_channel
        #: Where documents are kept against a crash and locked against other editors; None where they are not.
        self.safe = safe
        self.settings = settings or QSettings("nodeeditor", "nodeeditor")
        #: The layer types of the installed Keras, as far as is known.
        self.catalog = catalog
        #: Whether the engine reads what layers an unknown Keras has, which takes half a minute.
        self.is_describing = False
        self.engine = EngineClient(open_channel, self)
        self.spare = SpareEngine(open_channel, self)
        self.preferences = PreferenceStore(self.settings, self)
        self.trust = CodeTrust(self)
        self.recent = RecentFiles(self.settings, self)
        self.pairs = PairCounts(parent=self)
        self.pace_log = PaceLog()
        self.first_pace = FirstPace(self.spare, self.pace_log, self)
        self._documents: set[QObject] = set()
        self.engine.state_changed.connect(self._on_engine)
        self.trust.taken_back.connect(self._forget_code)

    def _forget_code(self) -> None:
        """What ran may still lie about in the engines."""
        self.spare.close()
        self.engine.restart()

    def join(self, document: QObject) -> None:
        """A document is open."""
        self._documents.add(document)

    def leave(self, document: QObject) -> None:
        """A document is closed. With the last one all processes end; they are waited for."""
        self._documents.discard(document)
        self.pairs.save()
        processes = document.findChildren(EngineProcess)
        if not self._documents:
            self.spare.close()
            self.engine.stop()
            processes += self.findChildren(EngineProcess)
        for process in processes:
            process.close()
        if self._documents:
            return
        if self.safe is not None:
            self.safe.close()
        deadline = time.monotonic() + _LAST_SECONDS
        for process in processes:
            process.wait(max(0, round((deadline - time.monotonic()) * 1000)))

    def _on_engine(self, state: EngineState) -> None:
        versions = self.engine.versions
        known = (self.catalog.keras_version, self.catalog.packages)
        if state is EngineState.READY and versions is not None and (versions.keras, versions.packages) != known:
            self._set_describing(True)
            self.engine.ask(DescribeCatalog, self._on_catalog, lambda _problem: self._set_describing(False))

    def _set_describing(self, is_describing: bool) -> None:
        self.is_describing = is_describing
        self.describing.emit()

    def _on_catalog(self, answer: CatalogDescribed) -> None:
        self._set_describing(False)
        self.catalog = Catalog(answer.catalog)
        save_cached(self.catalog)
        self.catalog_described.emit(self.catalog)
