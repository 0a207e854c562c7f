"""The parts of the form of a training's settings."""
