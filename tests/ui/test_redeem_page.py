"""The counter as a user meets it: codes typed, scanned and dropped, on real stores."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from tests.builders import Clock, token_of
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window
from tests.ui.till import Counter, issue, picture

from handslag.domain.vouchers import RefusedAttempt, VoucherState
from handslag.services import partners, redeeming, vouchers
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.services.redeeming import Sale
from handslag.storage.tables import TABLES
from handslag.ui.pages.redeem.habits import SOUND, VAT
from handslag.ui.pages.redeem.page import RedeemPage
from handslag.ui.pages.redeem.till import Stage
from handslag.ui.pages.redeem.typed import amount, in_groups
from handslag.ui.settings_page import SettingsPage

Desks = Callable[..., Desk]


def refusals(counter: Counter) -> list[int]:
    with counter.window.office.desk.store.read() as work:
        return list(work.session.scalars(select(TABLES[RefusedAttempt].c.reason)))


@pytest.fixture
def issuer(desks: Desks, clock: Clock) -> Desk:
    """Andersson, who issues."""
    return desks("andersson", clock=clock)


@pytest.fixture
def counter(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Counter]:
    pages = (RedeemPage, SettingsPage)
    with open_window(tmp_path / "till", pages, role="petterson", clock=clock) as window:
        yield Counter(qtbot, window)


def test_a_code_is_typed_weighed_and_redeemed_and_refused_the_second_time(
    counter: Counter, issuer: Desk, clock: Clock
) -> None:
    (voucher,) = issue(issuer)

    counter.type(voucher.code.replace("-", "").lower())
    assert counter.page.code.text() == voucher.code
    counter.press(Qt.Key.Key_Return)
    assert {"Valid", "15%", "off the first job, up to SEK 1,500"} <= counter.texts
    assert "It is checked against the register at the next exchange." in counter.texts
    counter.type("2000")
    assert counter.page.sale.amount.value == "2\u00a0000"
    assert counter.sums == ("−SEK 300", "SEK 1,700", "SEK 340")
    counter.press(Qt.Key.Key_Return)
    counter.wait()

    assert counter.at(Stage.REDEEMED)
    assert {"Redeemed", "SEK 1,700"} <= counter.texts
    assert vouchers.show(counter.desk, voucher.id).state is VoucherState.REDEEMED
    counter.wait_out_a_bounce()
    counter.press(Qt.Key.Key_Return)
    assert counter.at(Stage.EMPTY)
    clock.move(hours=3)
    counter.type(voucher.code, enter=True)
    assert counter.at(Stage.REFUSED)
    assert {
        "Already redeemed",
        "Reason 5",
        "Wednesday 25 November 2026 at 12:00",
        "Pettersons Rör",
        "Hamngatan 4, Lindhamn",
        "This voucher was used with us on 25 November. Do you perhaps have another one at home?",
    } <= counter.texts


def test_another_partners_voucher_says_whose_it_is(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer, "Lundström")

    counter.page.open_record(token_of(voucher))

    assert {"Another partner’s voucher", "Reason 3", "Lundströms Bilverkstad"} <= counter.texts
    assert not counter.page.closing.reverse.isVisible()


def test_a_voucher_that_is_shown_and_refused_is_kept_once(counter: Counter, issuer: Desk) -> None:
    code = issue(issuer)[0].code
    counter.redeem(code, "1000")
    assert refusals(counter) == []
    counter.wait_out_a_bounce()
    counter.press(Qt.Key.Key_Return)

    counter.type(code, enter=True)
    counter.wait()

    assert refusals(counter) == [5]


def test_enter_pressed_twice_redeems_once_and_shows_the_right_answer(
    counter: Counter, issuer: Desk
) -> None:
    (voucher,) = issue(issuer)

    counter.type(voucher.code, enter=True)
    counter.type("2000")
    edit = counter.page.sale.amount_edit
    for _ in range(3):
        counter.qtbot.keyClick(edit, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]  # pytest-qt
    assert not counter.page.sale.redeem.isEnabled()
    counter.wait()
    counter.press(Qt.Key.Key_Return)

    assert counter.at(Stage.REDEEMED)
    assert "Redeemed" in counter.texts


def test_enter_after_a_code_pressed_twice_redeems_nothing(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)

    counter.type(voucher.code, enter=True)
    counter.press(Qt.Key.Key_Return)
    assert counter.at(Stage.VALID)
    counter.wait_out_a_bounce()
    counter.press(Qt.Key.Key_Return)
    assert "No amount is given. Press Enter once more to redeem anyway." in counter.texts
    assert counter.at(Stage.VALID)
    counter.press(Qt.Key.Key_Return)
    counter.wait()

    assert counter.at(Stage.REDEEMED)


def test_a_redemption_is_reversed_and_told(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.redeem(voucher.code, "2000")

    counter.page.closing.reverse.click()
    counter.wait()

    assert counter.at(Stage.VALID)
    assert "The redemption is reversed. The voucher can be used again." in counter.texts
    assert counter.page.sale.empty


def test_a_change_from_outside_updates_the_verdict(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.page.open_record(token_of(voucher))
    assert counter.at(Stage.VALID)

    partners.edit(counter.desk, "Andersson", PartnerEntry(status="suspended"))
    counter.qtbot.waitUntil(lambda: counter.at(Stage.REFUSED))
    assert "Reason 14" in counter.texts
    partners.edit(counter.desk, "Andersson", PartnerEntry(status="active"))
    counter.qtbot.waitUntil(lambda: counter.at(Stage.VALID))
    redeeming.redeem(counter.desk, token_of(voucher), sale=Sale())
    counter.qtbot.waitUntil(lambda: counter.at(Stage.REFUSED))

    assert "Reason 5" in counter.texts


def test_what_was_redeemed_here_is_not_refused_by_its_own_news(
    counter: Counter, issuer: Desk
) -> None:
    first, second = issue(issuer, count=2)
    counter.redeem(first.code, "2000")

    redeeming.redeem(counter.desk, token_of(second))
    counter.qtbot.wait(50)

    assert counter.at(Stage.REDEEMED)


def test_a_picture_of_the_printed_sheet_is_read(
    counter: Counter, issuer: Desk, tmp_path: Path
) -> None:
    issued = issue(issuer)

    counter.page.take_files([picture(issuer, issued, tmp_path)])
    counter.wait()

    assert counter.at(Stage.VALID)
    assert counter.page.code.text() == issued[0].code
    assert "It is checked against the register at the next exchange." not in counter.texts


def test_several_in_one_file_are_chosen_from_and_come_back(
    counter: Counter, issuer: Desk, tmp_path: Path
) -> None:
    issued = [*issue(issuer, "Lundström"), *issue(issuer, count=2)]
    path = picture(issuer, issued, tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )

    counter.page.dropEvent(drop)
    counter.wait()

    table = counter.page.choice.table
    model = table.model()
    answers = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert (counter.stage, answers) == (
        Stage.CHOICE,
        ["Another partner’s voucher", "Valid", "Valid"],
    )
    assert counter.page.choice.place == 1
    counter.wait_out_a_bounce()
    counter.press(Qt.Key.Key_Return)
    assert (counter.stage, counter.page.code.text()) == (Stage.VALID, issued[1].code)
    counter.type("2000", enter=True)
    counter.wait()
    counter.wait_out_a_bounce()
    counter.press(Qt.Key.Key_Return)
    answers = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert answers == ["Another partner’s voucher", "Already redeemed", "Valid"]
    counter.press(Qt.Key.Key_Escape)
    assert counter.at(Stage.EMPTY)


def test_a_file_without_a_voucher_says_so(counter: Counter, tmp_path: Path) -> None:
    path = tmp_path / "empty.png"
    path.write_bytes(b"no picture at all")

    counter.page.take_files([path])
    counter.wait()

    assert counter.at(Stage.EMPTY)
    assert counter.page.messages.isVisible()


def test_a_typing_error_is_put_right_and_told(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    wrong = voucher.code[:-1] + ("A" if voucher.code[-1] != "A" else "B")

    counter.type(wrong, enter=True)

    said = f"Read as {voucher.code}: one character was wrong and has been put right."
    assert said in counter.texts
    assert counter.page.code.text() == voucher.code


def test_the_day_of_grace_is_amber(counter: Counter, issuer: Desk, clock: Clock) -> None:
    (voucher,) = issue(issuer)
    clock.move(days=(voucher.valid_through - clock().date()).days + 1)

    counter.page.open_record(token_of(voucher))

    assert counter.at(Stage.VALID)
    assert "Still valid" in counter.texts
    assert counter.page.counter.band.property("verdict") == "warn"


def test_a_purchase_below_the_minimum_is_told_beside_the_field(
    qtbot: QtBot, tmp_path: Path, issuer: Desk, clock: Clock
) -> None:
    (voucher,) = issue(issuer, "Lundström")
    pages = (RedeemPage, SettingsPage)
    with open_window(tmp_path / "till", pages, role="lundstrom", clock=clock) as window:
        counter = Counter(qtbot, window)
        counter.type(voucher.code, enter=True)

        counter.type("2000", enter=True)
        counter.wait()

        error = "at least SEK 2,500"
        assert error in counter.page.sale.amount.error.replace("\u00a0", " ")
        assert counter.at(Stage.VALID)
        counter.page.sale.amount_edit.clear()
        counter.type("2500,50")
        assert counter.page.sale.amount.error == ""
        assert counter.sums[1] == "SEK 2,000.50"


def test_a_bill_takes_one_voucher(counter: Counter, issuer: Desk) -> None:
    first, second = issue(issuer, count=2)
    redeeming.redeem(counter.desk, token_of(first), sale=Sale(amount=1000, invoice="F 7"))
    counter.page.open_record(token_of(second))
    counter.type("10")

    counter.page.sale.invoice.editor.setFocus()
    counter.type("F 7")

    assert "already has a voucher" in counter.page.sale.invoice.error
    counter.type("8")
    assert counter.page.sale.invoice.error == ""


def test_an_amount_that_is_none_is_told_beside_the_field(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.type(voucher.code, enter=True)

    counter.type("many", enter=True)

    assert counter.page.sale.amount.error
    assert counter.at(Stage.VALID)


def test_the_next_scan_takes_the_place_of_what_was_typed(counter: Counter, issuer: Desk) -> None:
    first, second = issue(issuer, count=2)
    counter.type(first.code, enter=True)
    counter.type("2000")

    counter.window.go("redeem", token_of(second))

    assert counter.page.sale.empty
    assert counter.page.code.text() == second.code


def test_a_scan_from_another_page_opens_the_counter(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.window.go("settings")

    counter.window.go("redeem", token_of(voucher))

    assert counter.window.page is counter.page
    assert counter.focus is counter.page.sale.amount_edit


def test_a_scan_while_redeeming_waits_its_turn(counter: Counter, issuer: Desk) -> None:
    first, second = issue(issuer, count=2)
    counter.type(first.code, enter=True)
    counter.type("2000", enter=True)
    counter.page.open_record(token_of(second))
    counter.wait()
    assert counter.at(Stage.REDEEMED)

    counter.wait_out_a_bounce()
    counter.press(Qt.Key.Key_Return)

    assert (counter.stage, counter.page.code.text()) == (Stage.VALID, second.code)


def test_typing_anywhere_begins_the_next_code(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.redeem(voucher.code, "2000")

    counter.type("a")

    assert counter.focus is counter.page.code
    assert counter.page.code.text() == "A"


def test_escape_empties_the_counter(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.type(voucher.code, enter=True)

    counter.press(Qt.Key.Key_Escape)

    assert (counter.stage, counter.page.code.text()) == (Stage.EMPTY, "")
    assert counter.focus is counter.page.code


def test_the_rate_of_vat_is_remembered(counter: Counter, issuer: Desk) -> None:
    (voucher,) = issue(issuer)
    counter.type(voucher.code, enter=True)
    counter.type("2000")

    counter.page.sale._rates.button(6).click()

    assert counter.sums[2] == "SEK 96.23"
    counter.page.sale.redeem.click()
    counter.wait()
    assert str(counter.window.office.settings.value(VAT)) == "6"


def test_one_sound_a_verdict_unless_it_is_turned_off(
    counter: Counter, issuer: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (voucher,) = issue(issuer)
    heard: list[str] = []
    monkeypatch.setattr(
        "handslag.ui.pages.redeem.habits.QApplication.beep", lambda: heard.append("beep")
    )

    counter.page.open_record(token_of(voucher))
    assert heard == []
    counter.window.office.settings.setValue(SOUND, "on")
    counter.page.open_record(token_of(voucher))

    assert heard == ["beep"]


def test_every_control_has_a_name_and_no_text_is_markup(
    counter: Counter, issuer: Desk, qtmodeltester: ModelTester, tmp_path: Path
) -> None:
    issued = issue(issuer, count=2)
    counter.page.take_files([picture(issuer, issued, tmp_path)])
    counter.wait()
    qtmodeltester.check(counter.page.choice.table.model())  # type: ignore[no-untyped-call]  # pytest-qt
    counter.page.till.choose(0)

    assert unnamed_controls(counter.page) == []
    assert rich_labels(counter.page) == []


def test_swedish_has_no_english_left(counter: Counter, issuer: Desk, tmp_path: Path) -> None:
    own = {"Pettersons Rör", "Andersson Fastighetsförmedling", "Enter", "Esc", "SEK"}
    issued = issue(issuer, count=2)
    counter.page.take_files([picture(issuer, issued, tmp_path)])
    counter.wait()
    counter.page.till.choose(0)
    for stage in (Stage.VALID, Stage.REDEEMED, Stage.REFUSED):
        assert counter.at(stage)
        english = visible_words(counter.page)
        counter.window.office.tongue.choose("sv")

        same = frozenset(own | {one.code for one in issued} | {"Hamngatan 4, Lindhamn"})
        assert left_in_english(counter.page, english, same=same) == set()

        counter.window.office.tongue.choose("en")
        if stage is Stage.VALID:
            counter.type("2000", enter=True)
            counter.wait()
        elif stage is Stage.REDEEMED:
            counter.page.open_record(token_of(issued[0]))


def test_only_what_may_be_a_code_is_grouped() -> None:
    texts = ["hm8xry", "hm8xryt", "HM8XRY TBNWHT.GCGHMJ", "HM8XRY-TBNWHT-GCGHMJ", ""]
    others = ["HS1.ABC", "hs1 . abc", "sheets/one.pdf", "HM8XRYTBNWHTGCGHMJX"]

    code = "HM8XRY-TBNWHT-GCGHMJ"
    assert [in_groups(text) for text in texts] == ["HM8XRY", "HM8XRY-T", code, code, ""]
    assert [in_groups(text) for text in others] == others


def test_amounts_are_read_as_people_write_them() -> None:
    round_sums = ["2000", "2 000", "2\u00a0000", "2.000", "2,000", "2 000 kr", "2000:-", "SEK 2000"]
    exact = ["2000,50", "2 000,50", "2,000.50", "2.000,5 kr"]

    assert {amount(text) for text in round_sums} == {200000}
    assert {amount(text) for text in exact} == {200050}
    assert amount("  ") is None
