"""From a graph to readable Keras source."""
