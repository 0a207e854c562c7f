"""What one looks for, as terms: read from a text, and held against nodes."""
