"""The dialog of the preferences, made from their model."""
