"""The canvas: the scene that shows the graph, the gestures that change it, the camera."""
