"""The program in the system's menus: its entry, its icon, the files that it opens, and all of that away again."""
