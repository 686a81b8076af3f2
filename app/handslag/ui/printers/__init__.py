"""Printers of this computer, measured so that cards lie where the sheet has them."""
