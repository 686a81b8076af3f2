"""A PDF in the making: pages, forms that are drawn once and placed often, and what viewers read."""

import io
import zlib
from functools import lru_cache
from types import TracebackType
from typing import Any, Self

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import BasicFonts, PDFInfo, PDFObject, PDFObjectReference, PDFString
from reportlab.pdfgen.canvas import Canvas

from handslag.domain.printers import Correction
from handslag.printing import fonts
from handslag.printing.faces import Edge, PaperProblem, PaperWarning
from handslag.printing.fonts import MM, Weight

rl_config.useA85 = 0  # binary streams: a fifth smaller, and the text wrapping cost 3 % of a run

_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r", "\n": r"\n"})


class _Info(PDFInfo):  # type: ignore[misc]  # ReportLab ships no types
    """Title and producer alone: no author, no date, no name of a person."""

    def format(self, document: Any) -> bytes:
        title: bytes = PDFString(self.title).format(document)
        return b"<< /Title " + title + b" /Producer (Handslag) >>"


class _Form(PDFObject):  # type: ignore[misc]  # ReportLab ships no types
    """A form XObject that is packed at once, so that a long run does not hold its drawing code."""

    def __init__(self, code: str, box: tuple[float, ...], inner: tuple[str, ...]) -> None:
        # level 1: half the time of the default for 3 % more bytes on cards with a QR code
        self._packed = zlib.compress(code.encode("latin-1"), 1)
        self._box = box
        self._inner = inner

    def format(self, document: Any) -> bytes:
        fonts_of = PDFObjectReference(BasicFonts).format(document)
        pictures = b"".join(
            b" /" + name.encode() + b" " + PDFObjectReference(name).format(document)
            for name in self._inner
        )
        packed, self._packed = self._packed, b""  # else it is held twice until the file is done
        return (
            b"<< /Type /XObject /Subtype /Form /FormType 1 /BBox [%s] /Resources << /Font %s"
            b" /XObject <<%s >> >> /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\n"
        ) % (_edges(self._box), fonts_of, pictures, len(packed), packed)


class Document:
    """A PDF in the making. Use it in a ``with`` block, which frees the fonts' memory of it."""

    def __init__(self, *, title: str, language: str, duplex: Edge | None = None) -> None:
        """Starts with no page.

        Args:
            title: for the viewer's window; name no customer in it.
            language: BCP 47 tag.
            duplex: about which edge the printer shall turn the paper; None prints one side.
        """
        for weight in Weight:
            fonts.font(weight)
        self.canvas = Canvas(
            io.BytesIO(),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),  # Duplex is of 1.7, PrintScaling of 1.6
            lang=language,
            initialFontName=Weight.REGULAR.value,  # else an unembedded Helvetica slips in
        )
        self._inside: Any = self.canvas._doc  # noqa: SLF001  # the only door to subsets and objects
        self._inside.info = _Info()
        self.canvas.setTitle(title)
        self._prefer(duplex)
        self._names: dict[tuple[Weight, int], str] = {}
        self._codes: dict[Weight, dict[str, str]] = {weight: {} for weight in Weight}
        self._count = 0
        self._bookmarks = 0
        self.pages = 0
        self._height = 0.0
        self._warnings: dict[PaperWarning, None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        fonts.forget(self._inside)

    def _prefer(self, duplex: Edge | None) -> None:
        sides = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}
        self.canvas.setViewerPreference("PrintScaling", "None")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.canvas.setViewerPreference("Duplex", sides.get(duplex or "", "Simplex"))

    def warn(self, card: str, kind: PaperProblem, text: str) -> None:
        """Remembers something to see to; the same is told once."""
        self._warnings.setdefault(PaperWarning(card, kind, text))

    @property
    def warnings(self) -> tuple[PaperWarning, ...]:
        """What was remembered, in order."""
        return tuple(self._warnings)

    def shown(self, text: str, weight: Weight, size: float) -> str:
        """The operators that show a cleaned *text*; "Tf" comes with every change of subset."""
        codes = self._codes[weight]
        try:  # a sixth of the time of splitString, for what the first subset holds
            known = "".join(map(codes.__getitem__, text))
        except KeyError:
            return self._shown_anew(text, weight, size)
        return f"{self._subset(weight, 0)} {size:g} Tf ({known}) Tj"

    def _shown_anew(self, text: str, weight: Weight, size: float) -> str:
        chunks = fonts.font(weight).splitString(text, self._inside)
        if len(chunks) == 1 and chunks[0][0] == 0:
            codes = (chr(code).translate(_ESCAPES) for code in chunks[0][1])
            self._codes[weight].update(zip(text, codes, strict=True))
        return " ".join(
            f"{self._subset(weight, subset)} {size:g} Tf "
            f"({chunk.decode('latin-1').translate(_ESCAPES)}) Tj"
            for subset, chunk in chunks
        )

    def _subset(self, weight: Weight, subset: int) -> str:
        name = self._names.get((weight, subset))
        if name is None:
            name = fonts.font(weight).getSubsetInternalName(subset, self._inside)
            self._names[weight, subset] = name
        return name

    def new_name(self) -> str:
        """A name for a form that no other has in this file."""
        self._count += 1
        return f"X{self._count}"

    def form(self, code: str, box: tuple[float, ...], *, inner: tuple[str, ...] = ()) -> str:
        """Keeps drawing *code* to be placed later.

        Args:
            code: operators; lengths in points from the lower left.
            box: left, bottom, right, top in points; nothing is drawn outside.
            inner: names of the forms that it places itself.

        Returns:
            Its name.
        """
        name = self.new_name()
        resources = tuple(self.inner_name(each) for each in inner)
        self._inside.addForm(name, _Form(code, box, resources))
        return name

    def keep_form(self, form: PDFObject, name: str) -> None:
        """Keeps a finished form XObject to be placed later."""
        self._inside.addForm(name, form)

    def keep(self, part: PDFObject, name: str) -> None:
        """Keeps an object that others refer to by *name*."""
        self._inside.Reference(part, name)

    def inner_name(self, name: str) -> str:
        """What a form is called inside drawing code."""
        return str(self._inside.getXObjectName(name))

    def start_page(self, width: float, height: float) -> None:
        """A new page of *width* x *height* mm."""
        self.canvas.setPageSize((width * MM, height * MM))
        self._height = height
        self.pages += 1

    def bookmark(self, title: str) -> None:
        """Puts the page that is being drawn into the viewer's table of contents."""
        if not title:
            return
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(title, key)
        self.canvas.showOutline()

    def place(self, name: str, matrix: tuple[float, ...]) -> None:
        """Draws the form *name* on the page; *matrix* is PDF's six numbers, in points."""
        self.canvas.addLiteral(f"q {_numbers(matrix)} cm")
        self.canvas.doForm(name)
        self.canvas.addLiteral("Q")

    def correct(self, correction: Correction) -> None:
        """Moves all that follows on the page as the printer needs it."""
        if correction == Correction():
            return
        height = self._height * MM
        c = correction
        matrix = (
            c.xx, -c.yx, -c.xy, c.yy,
            c.xy * height + c.dx * MM, height - c.yy * height - c.dy * MM,
        )  # fmt: skip
        self.canvas.addLiteral(f"{_numbers(matrix)} cm")

    def draw(self, code: str) -> None:
        """Draws operators on the page; lengths in points from its lower left."""
        self.canvas.addLiteral(f"q {code} Q")

    def end_page(self) -> None:
        """Finishes the page."""
        self.canvas.showPage()

    def finish(self) -> bytes:
        """The file."""
        content: bytes = self.canvas.getpdfdata()
        return content


@lru_cache
def _edges(box: tuple[float, ...]) -> bytes:
    return " ".join(f"{edge:.3f}" for edge in box).encode()


@lru_cache(maxsize=1024)
def _numbers(matrix: tuple[float, ...]) -> str:
    return " ".join(f"{part:.6f}".rstrip("0").rstrip(".") for part in matrix)
