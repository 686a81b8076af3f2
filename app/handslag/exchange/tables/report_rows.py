"""Reports as tables for a spreadsheet: numbers stay numbers, and no text becomes a formula."""

import csv
import io
from decimal import Decimal

from handslag.domain.reports import Cell, ReportSheet, ReportTable
from handslag.exchange.tables.cells import harmless, marked, sound

_WIDE, _NARROW = 30, 16
"""Of columns of texts and of numbers, in characters as Excel counts."""


def report_as_csv(sheet: ReportSheet) -> bytes:
    """The tables below each other, an empty line between them; UTF-8 with its mark, semicolons."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(sheet.tables):
        if number:
            writer.writerow([])
        writer.writerow([harmless(sound(table.heading))])
        writer.writerow([harmless(sound(head.text)) for head in table.heads])
        for row in _rows(table):
            writer.writerow([_written(cell, comma=sheet.decimal_comma) for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def report_as_xlsx(sheet: ReportSheet) -> bytes:
    """The same as a workbook with one sheet."""
    # 114 ms
    import xlsxwriter  # noqa: PLC0415

    content = io.BytesIO()
    options = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        page = book.add_worksheet()
        bold = book.add_format({"bold": True})
        page.set_column(0, 0, _WIDE)
        page.set_column(1, max((len(table.heads) for table in sheet.tables), default=1), _NARROW)
        line = 0
        for table in sheet.tables:
            page.write_string(line, 0, marked(sound(table.heading)), bold)
            for number, head in enumerate(table.heads):
                page.write_string(line + 1, number, marked(sound(head.text)), bold)
            line += 2
            for row in _rows(table):
                for number, cell in enumerate(row):
                    if cell.number is not None:
                        page.write_number(line, number, float(cell.number))
                    elif cell.text:
                        page.write_string(line, number, marked(sound(cell.text)))
                line += 1
            line += 1
    return content.getvalue()


def _rows(table: ReportTable) -> list[tuple[Cell, ...]]:
    return [*table.rows, *([table.sums] if table.sums else [])]


def _written(cell: Cell, *, comma: bool) -> str:
    if cell.number is None:
        return harmless(sound(cell.text))
    return _figures(cell.number, comma=comma)


def _figures(number: Decimal, *, comma: bool) -> str:
    text = f"{number:f}"
    return text.replace(".", ",") if comma else text
