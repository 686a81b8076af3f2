"""Tables of ids for Qt's views: rows are fetched when they are looked at. No words, no widgets."""
