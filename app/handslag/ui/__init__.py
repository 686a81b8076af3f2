"""The window: what a user sees, and nothing that a business knows.

PySide6 lives here and nowhere else. Pages ask services and speak through words; they never import
each other, nor storage, printing, exchange, trust or the command line. ``pages`` holds the pages,
``parts`` what they are built of, ``models`` and ``delegates`` their tables.
"""
