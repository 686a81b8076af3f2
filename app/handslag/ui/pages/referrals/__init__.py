"""The page of referrals: customers sent to partners and got from them, the answers and thanks."""
