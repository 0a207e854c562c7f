"""What was open when the editor ended abruptly: the user decides what becomes of it."""
