"""The window: what a user sees, and nothing that a business knows.

PySide6 lives here and nowhere else. Pages ask services and speak through words; they never import
each other, nor storage, printing, exchange, trust or the command line. ``pages`` holds the pages,
``parts`` what they are built of, ``models`` and ``delegates`` their tables.
"""

import builtins

import PySide6.QtCore

# PySide's own ``import`` reads the source of every module that is imported after it, in search of
# features that we do not use: 50 ms for our window
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

__all__ = ["PySide6"]
