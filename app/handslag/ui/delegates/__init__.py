"""What the rows of tables look like."""
