"""Which layers fit where one is about to be added: the engine is asked, and what it said once is remembered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from nodeeditor.graph.blocks import block_of, offer_of
from nodeeditor.graph.elements import OUTPUT_PORT, Link, NodeId
from nodeeditor.graph.inference import Fitting, NodeCall, TensorSpec
from nodeeditor.graph.queries import free_position
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import FittingFound
from nodeeditor.protocol.requests import FRESH, FindFeeding, FindFitting, Infer, KnownTensor
from nodeeditor.values import EMPTY, FrozenMap
from nodeeditor.workspace.asked_block import AskedBlock, asked_block
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.level_reports import LevelReports
from nodeeditor.workspace.link_trial import call_with, known_tensors
from nodeeditor.workspace.open_document import OpenDocument

#: One answer takes the engine so long, in seconds, and the next type: shapes that are asked about wait no longer.
_SECONDS = 0.06
#: What is known of so many places is kept, those asked about last.
_PLACES = 64


@dataclass(frozen=True, slots=True)
class After:
    """A tensor that a new layer is to take; a call ``after`` it, fed by the node ``FRESH``, is to go on as it did."""

    tensor: TensorSpec
    after: NodeCall | None = None
    known: tuple[KnownTensor, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """A call that a new layer, the node ``FRESH``, is to feed; it would take ``wanted`` there, as far as is known."""

    call: NodeCall
    known: tuple[KnownTensor, ...] = ()
    wanted: TensorSpec | None = None


class FittingSearch(QObject):
    """Tells of types of layers whether a fresh one fits at one place at a time.

    While the engine is away nothing is known, and so nothing is held against a type.
    """

    #: More is known of the place that is asked about.
    told = Signal()

    def __init__(
        self,
        document: OpenDocument,
        engine: EngineLine,
        reports: LevelReports,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._reports = reports
        self._place: After | Before | None = None
        self._known: OrderedDict[After | Before, dict[tuple[str, FrozenMap], Fitting]] = OrderedDict()
        #: What was said of the parameters of those that are asked about, by type.
        self._configs = EMPTY
        self._wanted: list[str] = []
        self._adapters: list[str] = []
        self._later: list[str] = []
        self._question: int | None = None
        document.catalog_changed.connect(self._known.clear)
        document.blocks_changed.connect(self._known.clear)

    # Places

    def after(self, node: NodeId, port: str) -> After | None:
        """The place at the end of a link from an output; None while its tensor is not known."""
        report = self._reports.report(node)
        tensor = report.output(port) if report is not None else None
        return None if tensor is None else After(tensor)

    def before(self, node: NodeId, port: str, without: Link | None = None) -> Before | None:
        """The place at the beginning of a link to an input; None for one of a block, of which Keras knows nothing."""
        level = self._document.level
        if block_of(level.layer_of(node).type) is not None:
            return None
        link = Link(FRESH, OUTPUT_PORT, node, port, free_position(level, node, port))
        call = call_with(self._document, NodeId("asked"), link, without)
        known = known_tensors(self._reports, call.links)
        there = known_tensors(self._reports, level.links_into(node, port))
        return Before(call, known, there[0].tensor if there else None)

    def between(self, link: Link) -> After | None:
        """The place in the middle of a link; None while its tensor is not known."""
        place = self.after(link.source, link.source_port)
        if place is None or block_of(self._document.level.layer_of(link.target).type) is not None:
            return place
        call = call_with(self._document, NodeId("asked"), replace(link, source=FRESH, source_port=OUTPUT_PORT), link)
        return After(place.tensor, call, known_tensors(self._reports, call.links))

    # Asking

    def open(self, place: After | Before | None) -> None:
        """Ask about ``place`` from now on, and about none where that is None."""
        if place == self._place:
            return
        self.close()
        self._place = place
        if place is not None:
            self._known[place] = self._known.pop(place, {})
            while len(self._known) > _PLACES:
                self._known.popitem(last=False)

    def close(self) -> None:
        """Ask no more, and tell nothing more."""
        if self._question is not None:
            self._engine.forget(self._question)
            self._question = None
        self._place = None
        self._wanted, self._adapters, self._later = [], [], []

    def fitting(self, type_name: str, config: FrozenMap = EMPTY) -> Fitting | None:
        """Whether a fresh layer of a type, with what was said of its parameters, fits; None while that is not known."""
        return None if self._place is None else self._known.get(self._place, {}).get((type_name, config))

    def want(
        self,
        types: Iterable[str],
        adapters: Iterable[str] = (),
        later: Iterable[str] = (),
        configs: FrozenMap = EMPTY,
    ) -> None:
        """Ask about ``types``, then what would help ``adapters``, then about ``later`` ones, each in their order.

        ``configs`` has by type what was said of parameters. Earlier wishes are forgotten.
        """
        if self._place is None:
            return
        self._configs = configs
        self._wanted, self._adapters, self._later = list(types), list(adapters), list(later)
        self._leave_known()
        self._ask()

    def _leave_known(self) -> None:
        """Ask no more about what is known by now."""
        self._wanted = [one for one in self._wanted if self._asked(one) is None]
        self._adapters = [one for one in self._adapters if not _is_searched(self._asked(one))]
        self._later = [one for one in self._later if self._asked(one) is None]

    def _asked(self, type_name: str) -> Fitting | None:
        return self.fitting(type_name, _config(self._configs, type_name))

    def _ask(self) -> None:
        place = self._place
        if place is None or self._question is not None or not self._engine.is_ready:
            return
        types, adapters = (self._wanted, False) if self._wanted else (self._adapters, True)
        types, adapters = (types, adapters) if types else (self._later, False)
        if not types:
            return
        if _is_block(types[0]):
            self._ask_of_block(place, types.pop(0), adapters=adapters)
            return
        asked, configs = tuple(one for one in types if not _is_block(one)), self._configs

        def request(number: int) -> FindFitting | FindFeeding:
            if isinstance(place, Before):
                return FindFeeding(number, place.call, place.known, place.wanted, asked, _SECONDS, adapters, configs)
            return FindFitting(number, place.tensor, asked, _SECONDS, adapters, place.after, place.known, configs)

        def on_found(answer: FittingFound) -> None:
            self._learn(answer.found, configs)

        self._question = self._engine.ask(request, on_found, self._on_failed)

    def _learn(self, found: dict[str, Fitting], configs: FrozenMap) -> None:
        """Know what was found of types with what was said of their parameters when it was asked."""
        self._question = None
        if self._place is not None:
            known = self._known.setdefault(self._place, {})
            known.update({(one, _config(configs, one)): fitting for one, fitting in found.items()})
        self._leave_known()
        self.told.emit()
        self._ask()

    def _on_failed(self, _: Problem) -> None:
        self._question = None
        self._wanted, self._adapters, self._later = [], [], []

    def _ask_of_block(self, place: After | Before, type_name: str, *, adapters: bool) -> None:
        """Ask about a block by what is inside of it: Keras knows of layers alone."""
        configs = self._configs
        config = _config(configs, type_name)
        asked = None if adapters or isinstance(place, Before) else self._block(type_name, place.tensor, config)
        if asked is None:
            self._learn({type_name: Fitting()}, configs)
            return
        block: AskedBlock = asked
        self._question = self._engine.ask(
            lambda number: Infer(number, block.calls, block.known),
            lambda answer: self._learn({type_name: block.fitting(answer.reports)}, configs),
            self._on_failed,
        )

    def _block(self, type_name: str, tensor: TensorSpec, config: FrozenMap) -> AskedBlock | None:
        offer = self._document.block_library.offer(type_name)
        name = offer.name if offer is not None else block_of(type_name)
        graph = offer.graph if offer is not None else self._document.graph
        if name is None or name not in graph.blocks:
            return None
        return asked_block(graph, name, dict.fromkeys(graph.blocks[name].inputs.values(), tensor), config)


def _config(configs: FrozenMap, type_name: str) -> FrozenMap:
    config = configs.get(type_name)
    return config if isinstance(config, FrozenMap) else EMPTY


def _is_block(type_name: str) -> bool:
    return block_of(type_name) is not None or offer_of(type_name) is not None


def _is_searched(fitting: Fitting | None) -> bool:
    return fitting is not None and (fitting.fits or fitting.searched)
