"""Two graphs beside each other: what is marked on them, and the views that show them."""
