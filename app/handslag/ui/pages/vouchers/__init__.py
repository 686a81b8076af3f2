"""The page of discount vouchers: looking one up, handing it out, voiding and replacing it."""
