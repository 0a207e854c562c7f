"""The truth: a graph of layers, nodes and links, and the edits that change it."""
