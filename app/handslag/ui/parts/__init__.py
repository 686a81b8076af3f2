"""What pages are built of: each part keeps LOOK.md's measures and knows no page and no service."""
