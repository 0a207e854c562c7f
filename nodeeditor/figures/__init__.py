"""A network as a figure for a paper: what is drawn, where, how large, and the files."""
