"""What a file held before: looked at, compared, brought back; and what can be saved of a damaged one."""
