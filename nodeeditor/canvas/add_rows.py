"""The rows of the add popup: what fits first, then what an adapter would make fit, then what nothing would."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum

from nodeeditor.canvas.content import tensor_text, tight_shape
from nodeeditor.catalog.describe import DOT, short_text, type_text
from nodeeditor.catalog.of_blocks import origin_text
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.catalog.typed import Given
from nodeeditor.graph.inference import Fitting
from nodeeditor.language import tr
from nodeeditor.problems import Fix
from nodeeditor.values import EMPTY, FrozenMap

#: Of what needs an adapter, and of what does not fit at all, so many are listed.
_MOST_MISFITS = 40

KnownFitting = Callable[[LayerSpec], Fitting | None]


class Section(Enum):
    """The parts of the list, in order."""

    FITS = "fits"
    BREAKS = "breaks"
    """It takes what comes in, and gives something else than what follows takes."""
    ADAPTED = "adapted"
    MISFIT = "misfit"

    @property
    def title(self) -> str:
        """What stands over the part; nothing over the first."""
        return {
            Section.FITS: "",
            Section.BREAKS: tr("What follows would not fit any more"),
            Section.ADAPTED: tr("Needs an adapter"),
            Section.MISFIT: tr("Does not fit here"),
        }[self]


@dataclass(frozen=True, slots=True)
class AddRow:
    """One type in the list; one without a type is the heading of its section.

    ``told`` stands dimmed at the right: the shape that would come out, the adapter, or the family. ``tip`` tells
    more of that, if there is more.
    """

    section: Section
    spec: LayerSpec | None = None
    text: str = ""
    told: str = ""
    tip: str = ""
    adapter: Fix | None = None
    #: What the layer is to be configured as, where that was typed; ``unknown`` are words that it makes nothing of.
    config: FrozenMap = EMPTY
    unknown: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether the row can't be chosen."""
        return self.spec is None


def add_rows(specs: Iterable[LayerSpec], known: KnownFitting, most: int) -> list[AddRow]:
    """The rows for ``specs``, in their order within each section, ``most`` of those that fit.

    What is not known yet counts as fitting: nothing is held against a type before Keras spoke.
    """
    parts: dict[Section, list[AddRow]] = {section: [] for section in Section}
    for spec in specs:
        row = _row(spec, known(spec))
        limit = most if row.section is Section.FITS else _MOST_MISFITS
        if len(parts[row.section]) < limit:
            parts[row.section].append(row)
    rows: list[AddRow] = []
    for section, part in parts.items():
        if part and section.title:
            rows.append(AddRow(section, text=section.title))
        rows += part
    return rows


def configured(row: AddRow, found: Given, *, is_told: bool) -> AddRow:
    """``row`` with the parameters that were typed after its name, beside the type.

    Where it ``is_told`` what comes of the layer with those, that stays; its family would say nothing there.
    """
    told = row.told if is_told else ""
    if found.unknown:
        told = tr("no parameter takes {words}", words=" ".join(found.unknown))
    values = (name if value is True else short_text(value) for name, value in found.config.items())
    text = DOT.join((row.text, *values))
    return replace(row, text=text, told=told, config=found.config, unknown=found.unknown)


def adapter_layers(fix: Fix) -> tuple[FrozenMap, ...]:
    """The layers that an adapter consists of, in their order: type and configuration of each."""
    layers = fix.arguments.get("layers", (fix.arguments,))
    return tuple(layer for layer in layers if isinstance(layer, FrozenMap)) if isinstance(layers, tuple) else ()


def adapter_text(fix: Fix) -> str:
    """The types of an adapter's layers: ``Flatten``."""
    return " + ".join(str(layer["type"]) for layer in adapter_layers(fix))


def _row(spec: LayerSpec, fitting: Fitting | None) -> AddRow:
    text, family = type_text(spec.type), origin_text(spec.type) or tr(spec.family)
    if fitting is None:
        return AddRow(Section.FITS, spec, text, family, spec.summary)
    if fitting.problem is not None:
        section = Section.MISFIT if fitting.searched and fitting.adapter is None else Section.ADAPTED
        told = "" if fitting.adapter is None else tr("{adapter} first", adapter=adapter_text(fitting.adapter))
        return AddRow(section, spec, text, told, fitting.problem.text, fitting.adapter)
    told = tight_shape(tensor_text(fitting.outputs[0][1])) if fitting.outputs else family
    return AddRow(Section.FITS if fitting.holds else Section.BREAKS, spec, text, told, spec.summary)
