"""Home: what waits, what happened last, what went to and fro this year."""
