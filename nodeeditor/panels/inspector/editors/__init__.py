"""One editor for each kind of parameter."""
