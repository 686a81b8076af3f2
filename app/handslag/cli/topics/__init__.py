"""The commands, by the word that they stand under; each module reads arguments and calls services."""
