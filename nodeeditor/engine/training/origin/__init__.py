"""Where the numbers of a training were first none any more, found by doing the very batch once more."""
