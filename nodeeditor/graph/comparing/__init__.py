"""What tells two graphs apart."""
