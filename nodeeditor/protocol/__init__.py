"""The messages between the editor and the engine, and how they are framed."""
