"""The commands of each menu, a table a file."""
