"""Printing from the window: the dialog, and the ways to a printer.

Papers are made elsewhere (``services.previews``, ``services.packs``); what comes here is a finished
PDF, and its pages go out as they are. Nothing here knows a page of the window.
"""
