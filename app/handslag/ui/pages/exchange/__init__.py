"""The page of exchanges: files to and from partners and the user's own computers, and introductions."""
