"""The plot of a training: its curves, legend, readout and files."""
