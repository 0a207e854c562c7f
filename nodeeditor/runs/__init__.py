"""Runs: the folder of a training, its record and its journal, read and written without Keras."""
