"""The pages of the window, one folder or module each. A page imports no other page."""
