"""The main window and the panels around the canvas."""
