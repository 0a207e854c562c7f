"""Files that are dropped on the window: what each is, what would come of it, and doing it."""
