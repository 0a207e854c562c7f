"""Files from elsewhere are read in a process of their own, which can take and do only so much.

:func:`~nodeeditor.fenced.opening.open_any` and :func:`~nodeeditor.fenced.weights.look_into` ask; ``python -m
nodeeditor.fenced`` answers. What it tells is data of known kinds, held against what is possible once more.
"""
