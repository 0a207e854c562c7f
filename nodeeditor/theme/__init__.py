"""How the program looks: one theme type, light and dark, the families' colours and icons."""
