"""The commands of the command line, a file each. What is slow to import is imported when a command runs."""
