"""The store: everything that a profile knows, in one database.

This room keeps and finds records; it decides nothing. In it live the tables, the units of work
(``store``, ``work``), the merge stamps, search, backups, migrations, and, a module per subject, the
questions that are asked of the database, each a function with its SQL that takes a ``Work``.

Nothing else may speak SQL, and nothing here may know a rule of the business, a word for people, a
key or a file format. SQLAlchemy stays in this room; records leave it only inside an open unit of
work, ids and plain values freely.
"""
