"""The page of welcome packs: for whom, with which partners, on which card sheet, and how it looks."""
