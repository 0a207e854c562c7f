"""What the user may set of the program itself, as one typed model that its dialog and its file are made from."""
