"""Repairs of a mistake: candidates made from shapes, each asked of Keras before it is offered."""

from nodeeditor.engine.mending.inside import mend_inside
from nodeeditor.engine.mending.mend import adapter, mend, mend_all
from nodeeditor.engine.mending.uses import mend_use

__all__ = ["adapter", "mend", "mend_all", "mend_inside", "mend_use"]
