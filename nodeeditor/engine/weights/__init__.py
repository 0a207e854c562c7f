"""Weights to begin with: read within limits, held against a network, and taken over."""
