"""What a file that arrived would do: who it is from, the counts, the rows, and loud warnings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, KeyProblem, KeyTrouble
from handslag.domain.trades import trade_word
from handslag.services.device_exchange import DeviceReport
from handslag.services.exchange_arrivals import Arrival
from handslag.services.exchange_items import Report, Verdict, Why
from handslag.services.views import Terms
from handslag.ui import fonts
from handslag.ui.pages.exchange import saying
from handslag.ui.pages.exchange.parts import Notice, Well
from handslag.ui.painting import TileLook
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import Picture, StateLabel
from handslag.ui.parts.tile import Tile
from handslag.ui.states import Standing, State
from handslag.words import exchange
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence
from handslag.words.formats import listed, number, typed_code
from handslag.words.offers import offer_line

_STATE = 124
_MOST_OFFERS = 4
_STATES = {
    Verdict.NEW: State.NEW,
    Verdict.CHANGED: State.CHANGED,
    Verdict.UNCHANGED: State.UNCHANGED,
}


class Warn(QFrame):
    """A loud sentence; *verdict* is "ok", "warn" or "bad"."""

    def __init__(self, verdict: str, icon: str, text: str) -> None:
        super().__init__()
        self.setProperty("verdict", verdict)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.addWidget(Notice(icon, verdict, text))


class Row(QWidget):
    """One line of the forecast: what it is to me, what it is, and what that means."""

    def __init__(self, standing: Standing, text: str, second: str = "") -> None:
        super().__init__()
        state = StateLabel(standing)
        state.setMinimumWidth(fonts.scaled(_STATE))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Label("strong", text=text, wraps=True))
        if second:
            lines.addWidget(Label("body", "ink2", text=second, wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)


def partner_file(arrival: Arrival, report: Report) -> list[QWidget]:
    """What a partner's file would do, from top to bottom."""
    who = arrival.sender or arrival.introducer
    place = ", ".join(
        part for part in (trade_word(who.trade, language()), who.town or "") if part
    ) if who else ""  # fmt: skip
    #: Heading of the forecast; {name} is the business that made the file.
    heading = translate("ui-exchange", "From {name}").format(name=report.sender.name)
    parts: list[QWidget] = [
        _head(TileLook(report.sender.name, arrival.colour), heading, place, _signed(report))
    ]
    if not report.known:
        parts += _stranger(report)
    if arrival.introducer is not None and arrival.introducer.offers:
        parts.append(_offers(arrival.introducer.offers))
    if report.twice:
        codes = listed([typed_code(one.code) for one in report.twice])
        #: {codes} are the codes of vouchers.
        text = translate("ui-exchange", "Redeemed twice: {codes}. Settle it with the partner.")
        parts.append(Warn("warn", "triangle-alert", text.format(codes=codes)))
    parts += [Warn("warn", "triangle-alert", exchange.gap(one)) for one in report.missing]
    counts = [(_STATES[one], report.count(one)) for one in Verdict]
    parts.append(_counts([*counts, (State.REFUSED, len(report.refused))]))
    for item in sorted(report.items, key=lambda item: list(Verdict).index(item.verdict)):
        row = Row(Standing(_STATES[item.verdict]), saying.news(item), saying.explained(item))
        parts += [divider(), row]
    for one in report.refused:
        if one.why is not Why.NOT_ACCEPTED:
            said = translate("ui-exchange", "The rest of the file is not touched by it.")
            parts += [divider(), Row(Standing(State.REFUSED), exchange.refused(one), said)]
    return parts


def device_file(report: DeviceReport) -> list[QWidget]:
    """What a file of another device would do, from top to bottom."""
    #: Heading of the forecast; {name} is one of the user's own devices.
    heading = translate("ui-exchange", "From your device {name}").format(name=report.device)
    #: Below that heading: the file has everything, or what is new alone.
    whole = translate("ui-exchange", "All of it")
    newer = translate("ui-exchange", "What is new")
    look = TileLook(report.device, icon="laptop")
    signed = translate("ui-exchange", "Written by your own business.")
    parts: list[QWidget] = [_head(look, heading, whole if report.full else newer, signed)]
    for gap in report.missing:
        #: {name} is one of the user's own devices.
        text = translate("ui-exchange", "Work of {name} is missing here. Ask it for a whole file.")
        parts.append(Warn("warn", "triangle-alert", text.format(name=gap.device)))
    if report.conflicts:
        #: In the forecast of a file of another device.
        text = translate(
            "ui-exchange",
            "%n things were changed on both. The newest stands; you can take the other one.",
            n=report.conflicts,
        )
        parts.append(Warn("warn", "triangle-alert", text))
    if report.renumbered:
        text = translate(
            "ui-exchange",
            "This computer was restored from an older copy. It gets a number of its own.",
        )
        parts.append(Warn("warn", "triangle-alert", text))
    counts = [
        (State.NEW, report.new),
        (State.CHANGED, report.changed),
        (State.VOIDED, report.removed),
        (State.UNCHANGED, report.unchanged),
    ]
    parts.append(_counts(counts))
    if report.kept:
        text = translate("ui-exchange", "%n values wait for what is missing.", n=report.kept)
        parts += [divider(), Row(Standing(State.WAITING), text)]
    return parts


def invitation() -> list[QWidget]:
    """What a file that invites a device says on a page, where there is a business already."""
    #: A file that makes a new computer a device of its business was opened.
    heading = translate("ui-exchange", "An invitation for a new computer")
    text = translate(
        "ui-exchange",
        "It makes an empty Handslag a further device of its business. Start Handslag on the new "
        "computer, choose “I have been given a file”, open this file there and write the "
        "passphrase. This computer has its business already.",
    )
    look = TileLook(heading, icon="key")
    return [_head(look, heading, "", ""), Label("body", text=text, wraps=True)]


def trouble(error: HandslagError, file: str) -> list[QWidget]:
    """Why a file cannot be taken in; a changed key is the loudest of all."""
    changed = isinstance(error, KeyTrouble) and error.problem is KeyProblem.CHANGED
    if changed:
        #: Heading: a partner's file was signed by another key than the known one.
        heading = translate("ui-exchange", "Stop: another key than before")
    else:
        heading = translate("ui-exchange", "This file cannot be taken in")
    parts: list[QWidget] = [
        _head(TileLook(heading, icon="octagon-x"), heading, file, ""),
        Warn("bad", "octagon-x", sentence(error)),
    ]
    if changed:
        text = translate(
            "ui-exchange",
            "Nothing was taken in. Call the partner on the number that you know, not one from the "
            "file. Only if they have begun anew, remove the partner and take the card in again.",
        )
        parts.append(Label("body", "ink2", text=text, wraps=True))
    return parts


def _head(look: TileLook, heading: str, second: str, signed: str) -> QWidget:
    made = QWidget()
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(Label("heading", text=heading, wraps=True))
    if second:
        lines.addWidget(Label("body", "ink2", text=second, wraps=True))
    if signed:
        shield = QHBoxLayout()
        shield.setSpacing(6)
        shield.addWidget(Picture("shield-check", "ok"), 0, Qt.AlignmentFlag.AlignTop)
        shield.addWidget(Label("body", "ink2", text=signed, wraps=True), 1)
        lines.addLayout(shield)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(Tile(look, 48), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(lines, 1)
    return made


def _signed(report: Report) -> str:
    if report.sealed:
        return translate("ui-exchange", "The signature is right, and only you can open the file.")
    return translate("ui-exchange", "The signature is right.")


def _stranger(report: Report) -> list[QWidget]:
    name = report.sender.name
    #: Above the check words of a business that is not known yet.
    text = translate(
        "ui-exchange",
        "You do not know {name} yet. Call and read the words to each other before you accept.",
    )
    well = Well()
    head = translate("ui-exchange", "Check words of {name}").format(name=name)
    well.tell(head, saying.spoken(report.words[language()]), role="heading")
    return [Warn("warn", "triangle-alert", text.format(name=name)), well]


def _offers(offers: Sequence[Terms]) -> QWidget:
    """What a business that introduces itself offers."""
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for terms in offers[:_MOST_OFFERS]:
        title = terms.title_sv if language() == "sv" else terms.title_en
        line = offer_line(terms.benefit, title)
        rows.addWidget(FactRow("badge-percent", line, translate("ui-exchange", "Offer")))
    return made


def _counts(counts: list[tuple[State, int]]) -> QWidget:
    made = QWidget()
    flow = FlowLayout(made, gap=16)
    for state, count in counts:
        one = QWidget()
        one.setMinimumWidth(fonts.scaled(_STATE))
        box = QVBoxLayout(one)
        box.setContentsMargins(0, 8, 0, 4)
        box.setSpacing(0)
        word = _count_words(state)
        label = Label("title", text=number(count))
        label.setAccessibleName(f"{word}: {number(count)}")
        box.addWidget(label)
        box.addWidget(StateLabel(Standing(state, word)))
        flow.addWidget(one)
    return made


def _count_words(state: State) -> str:
    match state:
        #: Below the numbers over a forecast: new things, changed things and so on.
        case State.NEW:
            return translate("ui-exchange", "New", "several")
        case State.CHANGED:
            return translate("ui-exchange", "Changed", "several")
        case State.UNCHANGED:
            return translate("ui-exchange", "Unchanged", "several")
        case State.REFUSED:
            return translate("ui-exchange", "Refused", "several")
        case _:
            return translate("ui-exchange", "Removed", "several")
