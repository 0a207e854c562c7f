"""Find: nodes by terms, marked on the canvas, gone to one after the other."""
