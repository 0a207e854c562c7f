"""What the commands of the window do, by subject; the table of actions names these methods."""
