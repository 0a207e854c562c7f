"""Files of images, before anything is decoded: which of a folder Keras takes, in its order, and how large each is."""
