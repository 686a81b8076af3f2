"""The page Reports: what went to and fro, what became of the vouchers, who is in the network."""
