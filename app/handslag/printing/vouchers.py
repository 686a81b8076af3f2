"""Vouchers, three to an A4 (PAPER.md 2): lengths in mm, in the frame unless said."""

from collections.abc import Sequence

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.progress import Progress
from handslag.domain.sheets import Page
from handslag.printing import fonts, qr, text
from handslag.printing.cards import SILENT
from handslag.printing.colours import CUT_LINE, INK, INK2, PERFORATION
from handslag.printing.document import Document
from handslag.printing.faces import Paper, PaperProblem, VoucherFace
from handslag.printing.fonts import MM, Weight
from handslag.printing.labels import Labels
from handslag.printing.pair import draw_pair
from handslag.printing.pen import Pen, Spot
from handslag.printing.text import Line, Type

PER_SHEET = 3
STRIP_HEIGHT = 99.0
FRAME_X, FRAME_Y, FRAME_WIDTH, FRAME_HEIGHT = 12.0, 8.0, 186.0, 83.0
QR_SIZE = 28.0

_CORNER = 3.0
_BAND = 5.0
_RIGHT = 161.0
_RIGHT_WIDTH = 46.0
_SCISSORS = 4.2
_LEADING = 3.6

_WORD = Type(Weight.BOLD, 9)
_PARTY = Type(Weight.REGULAR, 10.5, 8.5)
_BENEFIT = Type(Weight.BOLD, 44, 28)
_SUBJECT = Type(Weight.SEMIBOLD, 14, 10)
_CAPTION = Type(Weight.REGULAR, 9)
_ADDRESS = Type(Weight.REGULAR, 9.5, 8)
_TERMS = Type(Weight.REGULAR, 8, 7)
_CODE = Type(Weight.SEMIBOLD, 15)


def print_vouchers(
    faces: Sequence[VoucherFace],
    *,
    labels: Labels,
    title: str,
    black: bool = False,
    progress: Progress = SILENT,
) -> Paper:
    """Vouchers on plain A4, three to a sheet.

    Raises:
        NotAllowed: there is no voucher to print.
        Cancelled: the user stopped the work.
    """
    if not faces:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    with Document(title=title, language=labels.language) as document:
        draw_vouchers(document, faces, labels, black=black, progress=progress)
        sheets = -(-len(faces) // PER_SHEET)
        return Paper(
            pdf=document.finish(), pages=document.pages, cards=len(faces), sheets=sheets,
            free_slots=sheets * PER_SHEET - len(faces), warnings=document.warnings,
        )  # fmt: skip


def draw_vouchers(
    document: Document,
    faces: Sequence[VoucherFace],
    labels: Labels,
    *,
    black: bool,
    progress: Progress,
    one_sided: bool = True,
) -> None:
    """Adds the voucher sheets to *document*; not *one_sided* leaves each one's back empty."""
    width, height = Page.A4.size
    for start in range(0, len(faces), PER_SHEET):
        document.start_page(width, height)
        document.bookmark(labels.vouchers if start == 0 else "")
        batch = faces[start : start + PER_SHEET]
        for place, face in enumerate(batch):
            form = _form(document, face, labels, black=black)
            lower = height - place * STRIP_HEIGHT - FRAME_Y - FRAME_HEIGHT
            document.place(form, (1, 0, 0, 1, FRAME_X * MM, lower * MM))
        pen = Pen(document, height, whose="")
        for place in range(1, min(len(batch), PER_SHEET - 1) + 1):
            _cut_line(pen, place * STRIP_HEIGHT, width)
        document.draw(pen.code)
        document.end_page()
        if not one_sided:
            document.start_page(width, height)
            document.end_page()
        progress.step(start + len(batch), len(faces))


def _form(document: Document, face: VoucherFace, labels: Labels, *, black: bool) -> str:
    whose = f"{face.redeemer_name} {face.serial}".strip()
    pen = Pen(document, FRAME_HEIGHT, whose=whose, black=black)
    colour = pen.colour(face.redeemer_colour)
    _frame(pen, colour)
    _parties(pen, face, labels, colour)
    _benefit(pen, face)
    _redeemer(pen, face, labels)
    _terms(pen, face, labels)
    _right_side(pen, face, labels)
    edge = 0.35 / 2 * MM
    box = (-edge, -edge, FRAME_WIDTH * MM + edge, FRAME_HEIGHT * MM + edge)
    return document.form(pen.code, box)


def _frame(pen: Pen, colour: str) -> None:
    outline = pen.rounded(0, 0, FRAME_WIDTH, FRAME_HEIGHT, radius=_CORNER)
    pen.raw(f"q {outline} W n")
    pen.box(0, 0, _BAND, FRAME_HEIGHT, colour)
    pen.raw("Q")
    pen.stroke(outline, colour)
    pen.rule((136, 6), (136, 77), PERFORATION, width=0.25, dash="1.4 1.4")


def _parties(pen: Pen, face: VoucherFace, labels: Labels, colour: str) -> None:
    draw_pair(
        pen, 12, 8, 7, issuer=(face.issuer_name, face.issuer_colour),
        redeemer=(face.redeemer_name, face.redeemer_colour), letters=True,
    )  # fmt: skip
    pen.line(labels.voucher, Spot(31, 12.5, 101), _WORD, colour=colour, spacing=0.6)
    if face.household:
        _party(pen, labels.from_issuer, face.issuer_name, 17.6)
        _party(pen, labels.to_household, face.household, 22.4)
    else:
        _party(pen, labels.from_issuer, face.issuer_name, 20)


def _party(pen: Pen, word: str, name: str, y: float) -> None:
    strong = Type(Weight.SEMIBOLD, _PARTY.size, _PARTY.floor)
    word, cleaned = pen.clean(f"{word} ", _PARTY), pen.clean(name, strong)
    size = strong.size
    while size > strong.floor and _party_width(word, cleaned, size) > 101:
        size -= 0.5
    before = fonts.width(word, _PARTY.weight, size)
    pen.set(Line(word, size), 31, y, _PARTY)
    exact = Type(Weight.SEMIBOLD, size, size)
    fitted = text.fit(cleaned, exact, 101 - before)
    if fitted.cut:
        pen.warn(PaperProblem.CUT, name)
    pen.set(fitted, 31 + before, y, exact)


def _party_width(word: str, name: str, size: float) -> float:
    return fonts.width(word, Weight.REGULAR, size) + fonts.width(name, Weight.SEMIBOLD, size)


def _benefit(pen: Pen, face: VoucherFace) -> None:
    pen.line(face.benefit, Spot(12, 43, 120), _BENEFIT, spacing=-0.5)
    cleaned = pen.clean(face.applies_to, _SUBJECT)
    one = text.fit(cleaned, _SUBJECT, 120)
    if not one.cut:
        pen.set(one, 12.4, 51, _SUBJECT)
        return
    smaller = Type(Weight.SEMIBOLD, _SUBJECT.floor, _SUBJECT.floor)
    lines = text.fit_lines(cleaned, smaller, 120, lines=2)
    if lines[-1].cut:
        pen.warn(PaperProblem.CUT, face.applies_to)
    for line, y in zip(lines, (50, 54), strict=False):
        pen.set(line, 12.4, y, smaller)


def _redeemer(pen: Pen, face: VoucherFace, labels: Labels) -> None:
    pen.line(labels.hand_in_at, Spot(12.4, 58.2, 120), _CAPTION, colour=INK2)
    pen.line(face.redeemer_name, Spot(12.4, 63.2, 120), Type(Weight.BOLD, 11.5, 9))
    phone = f"{labels.telephone} {face.redeemer_phone}" if face.redeemer_phone else ""
    address = pen.clean(face.redeemer_address, _ADDRESS)
    number = pen.clean(phone, _ADDRESS)
    between = ". " if address and number else ""
    spot = Spot(12.4, 67.8, 120)
    if not text.fit(address + between + number, _ADDRESS, 120).cut:
        pen.line(address + between + number, spot, _ADDRESS)
        return
    # a phone number is never cut: the address gives way
    floor = Type(_ADDRESS.weight, _ADDRESS.floor, _ADDRESS.floor)
    room = 120 - fonts.width(between + number, floor.weight, floor.size)
    kept = text.fit(address, floor, room) if address and room > 20 else Line("", floor.size)
    pen.warn(PaperProblem.CUT, face.redeemer_address or face.redeemer_phone)
    joined = f"{kept.text} {number}" if kept.text else number
    pen.whole(joined, spot, floor)


def _terms(pen: Pen, face: VoucherFace, labels: Labels) -> None:
    terms = pen.clean(face.terms, _TERMS)
    lines: tuple[Line, ...] = text.fit_lines(terms, _TERMS, 116, lines=2) if terms else ()
    if len(lines) == 2:  # one line at the smaller size looks better than two
        one = text.fit(terms, _TERMS, 116)
        lines = lines if one.cut else (one,)
    if lines and lines[-1].cut:
        pen.warn(PaperProblem.TERMS_LEFT_OUT, face.terms)
        elsewhere = labels.full_terms_at.format(redeemer=face.redeemer_name)
        lines = (text.fit(pen.clean(elsewhere, _TERMS), _TERMS, 116),)
    y = 71.9 if len(lines) == 2 else 74.6
    for line in (*lines, _last_line(pen, face, labels)):
        pen.set(line, 12.4, y, _TERMS, colour=INK2)
        y += _LEADING


def _last_line(pen: Pen, face: VoucherFace, labels: Labels) -> Line:
    def sentence(issuer: str) -> str:
        return f"{labels.no_cash_value} {labels.issuer_learns.format(issuer=issuer)}"

    issuer = pen.clean(face.issuer_name, _TERMS)
    whole = text.fit(sentence(issuer), _TERMS, 116)
    if not whole.cut:
        return whole
    pen.warn(PaperProblem.CUT, face.issuer_name)  # the name gives way, the sentence stays
    floor = Type(_TERMS.weight, _TERMS.floor, _TERMS.floor)
    room = 116 - fonts.width(sentence(""), floor.weight, floor.size)
    return text.fit(sentence(text.fit(issuer, floor, room).text), floor, 116)


def _right_side(pen: Pen, face: VoucherFace, labels: Labels) -> None:
    def spot(y: float) -> Spot:
        return Spot(_RIGHT, y, _RIGHT_WIDTH, "centre")

    pen.line(labels.valid_through, spot(9.6), _CAPTION, colour=INK2)
    pen.line(face.valid_through, spot(14.8), Type(Weight.BOLD, 11.5))
    if face.token:
        symbol = qr.encode(face.token)
        if symbol is None:
            pen.warn(PaperProblem.NO_CODE, face.serial)
        else:
            qr.draw(pen, symbol, _RIGHT - QR_SIZE / 2, 18, QR_SIZE)
    if not face.code:  # on a partner's word: the number is all that tells it apart
        said = f"{labels.number} {face.serial}" if face.serial else ""
        pen.line(said, spot(42), Type(Weight.BOLD, 18, 10))
        if face.replaces:
            pen.line(f"{labels.replaces} {face.replaces}", spot(49), _CAPTION, colour=INK2)
        return
    symbols = "".join(character for character in face.code if character.isalnum())
    for number, y in enumerate((53.0, 59.6, 66.2)):
        pen.whole(symbols[6 * number : 6 * number + 6], spot(y), _CODE, spacing=1.2)
    serial = f"{labels.number} {face.serial}" if face.serial else ""
    if face.replaces:
        serial = f"{serial} · {labels.replaces} {face.replaces}"
    pen.line(serial, spot(75.2), _CAPTION, colour=INK2)


def _cut_line(pen: Pen, y: float, width: float) -> None:
    left, size = 3.5, _SCISSORS
    for start, end in ((0.0, left - 0.5), (left + size + 0.5, width)):
        pen.rule((start, y), (end, y), CUT_LINE, width=0.25, dash="1.4 1.4")

    def at(x: float, down: float) -> str:
        """A place of the drawing, which is 24 x 24 and stands on the line."""
        return pen.point(left + x / 24 * size, y + (down - 12) / 24 * size)

    blades = ((20, 4, 8.12, 15.88), (14.47, 14.48, 20, 20), (8.12, 8.12, 12, 12))
    path = " ".join(f"{at(a, b)} m {at(c, d)} l" for a, b, c, d in blades)
    for middle in (6.0, 18.0):
        centre = (left + 6 / 24 * size, y + (middle - 12) / 24 * size)
        for side in (-1, 1):
            path += " " + pen.half_ring(*centre, 3 / 24 * size, side=side)
    pen.stroke(path, INK2 if not pen.black else INK, width=0.3)
