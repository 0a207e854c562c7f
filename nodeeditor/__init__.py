"""A desktop editor in which a Keras network is drawn, checked, trained and exported."""

__version__ = "0.1.0"
