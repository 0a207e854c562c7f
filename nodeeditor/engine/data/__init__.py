"""Data for a graph: read, described, bound to its Inputs and Outputs, encoded, scaled and split."""
