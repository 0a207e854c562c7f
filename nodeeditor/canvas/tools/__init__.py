"""Gestures, one object each: start, move, end, cancel."""
