"""Training: our own loop around Keras's own steps, many of them in one call."""
