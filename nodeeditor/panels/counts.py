"""Numbers in words: counts with their noun, sizes with their unit."""

from __future__ import annotations

from nodeeditor.language import tr

_UNITS = ("B", "KB", "MB", "GB", "TB")


def problems_text(count: int) -> str:
    """``1 problem``."""
    if count == 0:
        return tr("no problems")
    return tr("1 problem") if count == 1 else tr("{count} problems", count=f"{count:,}")


def warnings_text(count: int) -> str:
    """``1 warning``."""
    return tr("1 warning") if count == 1 else tr("{count} warnings", count=f"{count:,}")


def epochs_text(count: int) -> str:
    """``1 epoch``."""
    return tr("1 epoch") if count == 1 else tr("{count} epochs", count=f"{count:,}")


def nodes_text(count: int) -> str:
    """``13 nodes``."""
    return tr("1 node") if count == 1 else tr("{count} nodes", count=f"{count:,}")


def parameters_text(count: int) -> str:
    """``2,048 parameters``."""
    return tr("1 parameter") if count == 1 else tr("{count} parameters", count=f"{count:,}")


def size_text(size: float) -> str:
    """``13.5 KB``: a number of bytes in steps of 1,024."""
    for unit in _UNITS:
        if size < 1024 or unit == _UNITS[-1]:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:,.1f} {unit}"
        size /= 1024
    raise AssertionError("the last unit takes any size")
