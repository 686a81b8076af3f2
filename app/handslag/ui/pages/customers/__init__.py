"""The page of customers: the households that my business serves."""
