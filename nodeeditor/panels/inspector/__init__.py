"""The inspector: everything about the selected nodes, to read and to edit."""
