"""What the installed Keras has to offer: layer types, their ports and parameters, and search."""
