"""What a user can do: one public function is one unit of work, from the window and the command line alike.

Services call the workshops (storage, printing, exchange, trust) and hand out ids, plain values and
frozen views; a stored record never leaves its unit of work. No SQL, no widgets, and no words for
people: what paper needs of those comes in as ``printing.labels``.
"""
