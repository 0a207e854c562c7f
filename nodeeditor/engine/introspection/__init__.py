"""Reads the catalog from the installed Keras, by introspection and by asking it."""

from nodeeditor.engine.introspection.describing import describe_catalog

__all__ = ["describe_catalog"]
