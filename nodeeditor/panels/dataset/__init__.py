"""The parts of the Data tab: where data comes from, its columns, its rows, and what they feed."""
