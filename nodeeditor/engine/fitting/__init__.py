"""Which layers fit at the end of a link that is not drawn yet: Keras is asked of a fresh one of each type."""
