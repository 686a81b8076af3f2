"""Vouchers on plain A4, three, five or eight to a page: lengths in mm, in the frame unless said."""

from collections.abc import Sequence
from dataclasses import replace

from handslag.domain.errors import NotAllowed, Rule
from handslag.domain.packs import USUAL_PER_PAGE
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
from handslag.printing.pen import Pen
from handslag.printing.text import Line, Type
from handslag.printing.voucher_forms import Set, VoucherForm, voucher_form

_CORNER = 3.0
_SCISSORS = 4.2
_GAP = 1.4
"""Between words of two kinds on one line."""

_CODE_GAP = 3.2
"""Between the parts of a typed code on one line."""


def print_vouchers(
    faces: Sequence[VoucherFace],
    *,
    labels: Labels,
    title: str,
    per_page: int = USUAL_PER_PAGE,
    black: bool = False,
    progress: Progress = SILENT,
) -> Paper:
    """Vouchers on plain A4, three, five or eight to a page.

    Raises:
        Invalid: there is no form of which *per_page* share a page.
        NotAllowed: there is no voucher to print.
        Cancelled: the user stopped the work.
    """
    form = voucher_form(per_page)
    if not faces:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    with Document(title=title, language=labels.language) as document:
        draw_vouchers(document, faces, labels, form=form, black=black, progress=progress)
        sheets = -(-len(faces) // per_page)
        return Paper(
            pdf=document.finish(), pages=document.pages, cards=len(faces), sheets=sheets,
            free_slots=sheets * per_page - len(faces), warnings=document.warnings,
        )  # fmt: skip


def draw_vouchers(
    document: Document,
    faces: Sequence[VoucherFace],
    labels: Labels,
    *,
    form: VoucherForm,
    black: bool,
    progress: Progress,
    one_sided: bool = True,
) -> None:
    """Adds the voucher sheets to *document*; not *one_sided* leaves each one's back empty."""
    width, height = Page.A4.size
    left, top, _, frame_height = form.frame
    part_width, part_height = form.part
    run = _Run(document, labels, form, black=black)
    for start in range(0, len(faces), form.per_page):
        document.start_page(width, height)
        document.bookmark(labels.vouchers if start == 0 else "")
        batch = faces[start : start + form.per_page]
        for place, face in enumerate(batch):
            row, column = divmod(place, form.columns)
            drawn = run.voucher(face)
            lower = height - row * part_height - top - frame_height
            document.place(drawn, (1, 0, 0, 1, (column * part_width + left) * MM, lower * MM))
        document.draw(run.cut_lines(len(batch)))
        document.end_page()
        if not one_sided:
            document.start_page(width, height)
            document.end_page()
        progress.step(start + len(batch), len(faces))


class _Run:
    """The vouchers of one paper: what many have in common is drawn once and placed in each."""

    def __init__(
        self, document: Document, labels: Labels, form: VoucherForm, *, black: bool
    ) -> None:
        self._document, self._labels, self._form, self._black = document, labels, form, black
        self._common: dict[VoucherFace, tuple[str, tuple[tuple[PaperProblem, str], ...]]] = {}
        self._cut_lines: dict[int, str] = {}

    def cut_lines(self, used: int) -> str:
        """What is drawn on a page between so many vouchers."""
        rows = -(-used // self._form.columns)
        if rows not in self._cut_lines:
            pen = Pen(self._document, Page.A4.size[1], whose="")
            _cut_lines(pen, self._form, rows)
            self._cut_lines[rows] = pen.code
        return self._cut_lines[rows]

    def voucher(self, face: VoucherFace) -> str:
        """The form of one voucher."""
        labels, form, pen = face.labels or self._labels, self._form, self._pen(face)
        alike = replace(
            face, household="" if face.household else None, serial="", replaces=None, token="",
            code="",
        )  # fmt: skip
        known = self._common.get(alike)
        if known is None:
            known = self._common[alike] = self._alike(face, labels)
        drawn, warned = known
        for kind, words in warned:
            pen.warn(kind, words)
        pen.place(drawn, 0, form.frame[3])
        if face.household:
            _party(pen, labels.to_household, face.household, form, form.household)
        _code(pen, face, labels, form)
        return self._kept(pen)

    def _alike(
        self, face: VoucherFace, labels: Labels
    ) -> tuple[str, tuple[tuple[PaperProblem, str], ...]]:
        form, pen = self._form, self._pen(face)
        colour = pen.colour(face.redeemer_colour)
        _frame(pen, form, colour)
        _parties(pen, face, labels, form, colour)
        _benefit(pen, face, form)
        _redeemer(pen, face, labels, form)
        _terms(pen, face, labels, form)
        _validity(pen, face, labels, form)
        return self._kept(pen), pen.warned

    def _pen(self, face: VoucherFace) -> Pen:
        whose = f"{face.redeemer_name} {face.serial}".strip()
        return Pen(self._document, self._form.frame[3], whose=whose, black=self._black)

    def _kept(self, pen: Pen) -> str:
        (_, _, width, height), edge = self._form.frame, 0.35 / 2 * MM
        box = (-edge, -edge, width * MM + edge, height * MM + edge)
        return self._document.form(pen.code, box, inner=pen.inner)


def _frame(pen: Pen, form: VoucherForm, colour: str) -> None:
    _, _, width, height = form.frame
    outline = pen.rounded(0, 0, width, height, radius=_CORNER)
    pen.raw(f"q {outline} W n")
    pen.box(0, 0, form.band, height, colour)
    pen.raw("Q")
    pen.stroke(outline, colour)
    if form.rule is not None:
        pen.rule(*form.rule, PERFORATION, width=0.25, dash="1.4 1.4")


def _line(pen: Pen, words: str, at: Set, *, colour: str = INK) -> float:
    return pen.line(words, at.spot, at.type, colour=colour, spacing=at.spacing)


def _behind(words: str, at: Set, follower: Set) -> Set:
    """*follower*, moved behind *words* where both stand on one line."""
    if follower.spot.y != at.spot.y:
        return follower
    taken = fonts.width(words, at.type.weight, at.type.size) + _GAP if words else 0.0
    spot = replace(follower.spot, x=follower.spot.x + taken, width=follower.spot.width - taken)
    return replace(follower, spot=spot)


def _parties(pen: Pen, face: VoucherFace, labels: Labels, form: VoucherForm, colour: str) -> None:
    draw_pair(
        pen, *form.pair, issuer=(face.issuer_name, face.issuer_colour),
        redeemer=(face.redeemer_name, face.redeemer_colour), letters=True,
    )  # fmt: skip
    _line(pen, labels.voucher, form.title, colour=colour)
    below = form.party.spot.y if face.household else form.alone
    _party(pen, labels.from_issuer, face.issuer_name, form, below)


def _party(pen: Pen, word: str, name: str, form: VoucherForm, y: float) -> None:
    spot, plain = form.party.spot, form.party.type
    strong = Type(Weight.SEMIBOLD, plain.size, plain.floor)
    word, cleaned = pen.clean(f"{word} ", plain), pen.clean(name, strong)
    size = strong.size
    while size > strong.floor and _party_width(word, cleaned, size) > spot.width:
        size -= 0.5
    before = fonts.width(word, plain.weight, size)
    pen.set(Line(word, size), spot.x, y, plain)
    exact = Type(Weight.SEMIBOLD, size, size)
    fitted = text.fit(cleaned, exact, spot.width - before)
    if fitted.cut:
        pen.warn(PaperProblem.CUT, name)
    pen.set(fitted, spot.x + before, y, exact)


def _party_width(word: str, name: str, size: float) -> float:
    return fonts.width(word, Weight.REGULAR, size) + fonts.width(name, Weight.SEMIBOLD, size)


def _benefit(pen: Pen, face: VoucherFace, form: VoucherForm) -> None:
    _line(pen, face.benefit, form.benefit)
    spot, type = form.subject.spot, form.subject.type
    cleaned = pen.clean(face.applies_to, type)
    one = text.fit(cleaned, type, spot.width)
    if not one.cut:
        pen.set(one, spot.x, spot.y, type)
        return
    smaller = Type(type.weight, type.floor, type.floor)
    lines = text.fit_lines(cleaned, smaller, spot.width, lines=2)
    if lines[-1].cut:
        pen.warn(PaperProblem.CUT, face.applies_to)
    for line, y in zip(lines, form.subject_lines, strict=False):
        pen.set(line, spot.x, y, smaller)


def _redeemer(pen: Pen, face: VoucherFace, labels: Labels, form: VoucherForm) -> None:
    _line(pen, labels.hand_in_at, form.hand_in, colour=INK2)
    _line(pen, face.redeemer_name, _behind(labels.hand_in_at, form.hand_in, form.redeemer))
    phone = f"{labels.telephone} {face.redeemer_phone}" if face.redeemer_phone else ""
    if form.phone is not None:
        _line(pen, face.redeemer_address, form.address)
        pen.whole(phone, form.phone.spot, form.phone.type)
        return
    spot, type = form.address.spot, form.address.type
    address = pen.clean(face.redeemer_address, type)
    number = pen.clean(phone, type)
    between = ". " if address and number else ""
    if not text.fit(address + between + number, type, spot.width).cut:
        pen.line(address + between + number, spot, type)
        return
    # a phone number is never cut: the address gives way
    floor = Type(type.weight, type.floor, type.floor)
    room = spot.width - fonts.width(between + number, floor.weight, floor.size)
    kept = text.fit(address, floor, room) if address and room > 20 else Line("", floor.size)
    pen.warn(PaperProblem.CUT, face.redeemer_address or face.redeemer_phone)
    joined = f"{kept.text} {number}" if kept.text else number
    pen.whole(joined, spot, floor)


def _terms(pen: Pen, face: VoucherFace, labels: Labels, form: VoucherForm) -> None:
    spot, type = form.terms.spot, form.terms.type
    terms = pen.clean(face.terms, type)
    last = pen.clean(_sentence(labels, face.issuer_name), type)
    lines = _flowing(form, terms, last) if form.flows else _apart(form, terms)
    if lines is None and terms:
        pen.warn(PaperProblem.TERMS_LEFT_OUT, face.terms)
        terms = pen.clean(labels.full_terms_at.format(redeemer=face.redeemer_name), type)
        lines = _flowing(form, terms, last) if form.flows else (text.fit(terms, type, spot.width),)
    if lines is None or not form.flows:
        lines = (*(lines or ()), _last_line(pen, face, labels, form))
    y = spot.y if len(lines) < form.terms_lines else form.terms_full
    for line in lines:
        pen.set(line, spot.x, y, type, colour=INK2)
        y += form.leading


def _flowing(form: VoucherForm, terms: str, last: str) -> tuple[Line, ...] | None:
    """The terms and the last sentence as one paragraph; None where it is too long."""
    width = form.terms.spot.width
    lines = text.fit_lines(
        f"{terms} {last}".strip(), form.terms.type, width, lines=form.terms_lines
    )
    return None if lines[-1].cut else lines


def _apart(form: VoucherForm, terms: str) -> tuple[Line, ...] | None:
    """The terms on lines of their own; None where they are too long."""
    type, width = form.terms.type, form.terms.spot.width
    if not terms:
        return ()
    lines = text.fit_lines(terms, type, width, lines=form.terms_lines - 1)
    if len(lines) > 1:  # one line at the smaller size looks better than two
        one = text.fit(terms, type, width)
        lines = lines if one.cut else (one,)
    return None if lines[-1].cut else lines


def _sentence(labels: Labels, issuer: str) -> str:
    return f"{labels.no_cash_value} {labels.issuer_learns.format(issuer=issuer)}"


def _last_line(pen: Pen, face: VoucherFace, labels: Labels, form: VoucherForm) -> Line:
    type, width = form.terms.type, form.terms.spot.width
    issuer = pen.clean(face.issuer_name, type)
    whole = text.fit(_sentence(labels, issuer), type, width)
    if not whole.cut:
        return whole
    pen.warn(PaperProblem.CUT, face.issuer_name)  # the name gives way, the sentence stays
    floor = Type(type.weight, type.floor, type.floor)
    room = width - fonts.width(_sentence(labels, ""), floor.weight, floor.size)
    return text.fit(_sentence(labels, text.fit(issuer, floor, room).text), floor, width)


def _validity(pen: Pen, face: VoucherFace, labels: Labels, form: VoucherForm) -> None:
    _line(pen, labels.valid_through, form.valid, colour=INK2)
    _line(pen, face.valid_through, _behind(labels.valid_through, form.valid, form.day))


def _code(pen: Pen, face: VoucherFace, labels: Labels, form: VoucherForm) -> None:
    if face.token:
        symbol = qr.encode(face.token)
        if symbol is None:
            pen.warn(PaperProblem.NO_CODE, face.serial)
        else:
            qr.draw(pen, symbol, *form.code_at)
    serial = f"{labels.number} {face.serial}" if face.serial else ""
    replaced = f"{labels.replaces} {face.replaces}" if face.replaces else ""
    if not face.code:  # on a partner's word: the number is all that tells it apart
        _line(pen, serial, form.word)
        _line(pen, replaced, form.replaced, colour=INK2)
        return
    symbols = "".join(character for character in face.code if character.isalnum())
    x = form.code[0].spot.x
    in_a_row = form.code[0].spot.y == form.code[1].spot.y
    for number, part in enumerate(form.code):
        words = symbols[6 * number : 6 * number + 6]
        spot = replace(part.spot, x=x) if in_a_row else part.spot
        size = pen.whole(words, spot, part.type, spacing=part.spacing)
        x += fonts.width(words, part.type.weight, size, spacing=part.spacing) + _CODE_GAP
    both = f"{serial} · {replaced}" if replaced else serial
    _line(pen, both, form.number, colour=INK2)


def _cut_lines(pen: Pen, form: VoucherForm, rows: int) -> None:
    width, (part_width, part_height) = Page.A4.size[0], form.part
    for row in range(1, min(rows, form.rows - 1) + 1):
        _cut_line(pen, row * part_height, width)
    for column in range(1, form.columns):
        x = column * part_width
        pen.rule((x, 0), (x, rows * part_height), CUT_LINE, width=0.25, dash="1.4 1.4")


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
