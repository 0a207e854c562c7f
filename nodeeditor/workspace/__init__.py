"""The open document and what happens to it: edits, undo, selection, the engine, runs."""
