"""Files on the disk: opened as plain ones and nothing else, written as a whole or not at all."""
