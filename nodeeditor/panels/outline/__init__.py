"""The outline: the open document as a tree, in which everything can be done that can be done on the canvas."""
