"""The translations: what is to be translated, the files it is kept in, and what holds them to each other."""
