"""The command line: one of the two faces of the services. Its words come from ``words``.

It parses, calls one service, and writes what came back as text or as JSON. No rule of the business
lives here, and no SQL, paper or keys.
"""
