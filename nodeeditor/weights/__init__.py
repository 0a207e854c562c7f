"""Weights that a network begins with: what of another model's weights each layer keeps."""
