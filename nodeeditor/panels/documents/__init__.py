"""Several documents at a time: a page each, in tabs and windows."""
