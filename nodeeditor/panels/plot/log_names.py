"""The names that Keras gives its logs, and their order."""

from __future__ import annotations

from collections.abc import Iterable

VALIDATION = "val_"


def base_name(name: str) -> str:
    """The training log that a validation log belongs to; a training log's own name."""
    return name.removeprefix(VALIDATION)


def is_loss(name: str) -> bool:
    """Whether a log is the loss, or the loss of an output."""
    return base_name(name) == "loss" or base_name(name).endswith("_loss")


def in_order(names: Iterable[str]) -> list[str]:
    """Each name once: the loss first, then the outputs' losses, then metrics, validation behind each."""
    distinct = dict.fromkeys(names)
    bases = dict.fromkeys(base_name(name) for name in distinct)
    ranked = sorted(bases, key=lambda base: (base != "loss", not is_loss(base)))
    return [name for base in ranked for name in (base, VALIDATION + base) if name in distinct]
