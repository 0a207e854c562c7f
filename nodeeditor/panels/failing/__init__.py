"""What happens to an error that nothing else caught: the work is kept, the user is told, the editor goes on."""
