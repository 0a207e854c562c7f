"""The process that runs Keras: everything that asks it or trains with it. Never imports Qt."""
