"""The welcome page, shown in the place of an empty canvas: examples, files of late, the way in."""
