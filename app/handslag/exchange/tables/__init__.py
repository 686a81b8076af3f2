"""Address books as tables: read from CSV, XLSX, XLS and ODS; written as CSV and XLSX.

Reading is in two steps, with a look by the user between them: ``open_table`` finds out what a
file is and shows its first rows, ``propose`` which column may hold what; then ``contact_of`` makes
a contact of each row. What ``write_csv`` and ``write_xlsx`` write comes back as it was.

- ``fields``: what a column can hold, and the head words of other programs. ``columns`` proposes.
- ``reading``: the door. ``encodings``, ``separators``, ``text_rows`` read text;
  ``workbook_gate``, ``workbook_rows`` workbooks.
- ``cells``: how one cell holds what is not plain text, both ways. ``rows``: a row as a contact.
  ``writing``: contacts as rows.
"""

from handslag.exchange.tables.columns import propose
from handslag.exchange.tables.fields import Field, field_of_head
from handslag.exchange.tables.reading import TableFile, TableKind, open_table
from handslag.exchange.tables.rows import contact_of
from handslag.exchange.tables.writing import write_csv, write_xlsx

__all__ = [
    "Field",
    "TableFile",
    "TableKind",
    "contact_of",
    "field_of_head",
    "open_table",
    "propose",
    "write_csv",
    "write_xlsx",
]
