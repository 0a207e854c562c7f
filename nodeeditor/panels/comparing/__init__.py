"""The window that shows two graphs beside each other."""
