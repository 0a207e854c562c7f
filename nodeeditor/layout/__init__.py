"""Positions: numbers in, numbers out."""
