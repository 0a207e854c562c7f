"""Frames and notes as the canvas shows them: where they are, how they are painted, how they are worked on."""
