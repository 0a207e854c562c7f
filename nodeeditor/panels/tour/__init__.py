"""The first network in five steps, done by the user's own gestures on the real canvas."""
