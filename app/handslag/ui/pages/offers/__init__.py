"""The page of offers: what I promise to the others' customers, and they to mine."""
