"""Networks as files that other programs run, each proven: loaded again, and compared with the model."""
