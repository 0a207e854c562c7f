"""What an editor keeps of its open documents against its own sudden end, and what an earlier one left."""
