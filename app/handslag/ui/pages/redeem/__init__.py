"""Redeem: the counter, where one voucher at a time is read, judged and taken in. LOOK.md 8."""
