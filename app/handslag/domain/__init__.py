"""What a partner, an offer, a voucher, a pack IS, and the rules that hold for them.

Plain classes and functions on the standard library alone: no store, no paper, no window, no words
for people. The record classes are the stored classes (mapped in ``storage.tables``).
"""
