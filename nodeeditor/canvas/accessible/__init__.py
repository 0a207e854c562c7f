"""The canvas as a screen reader has it: nodes as children of the view, and what happens told in words."""
