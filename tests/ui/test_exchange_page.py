"""The page of exchanges: what leaves is said first, what comes is told first, and both are noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.builders import NOON, Clock, business_desk, demonstration_desk
from tests.services.business_devices import joined, sent
from tests.ui.audit import left_in_english, unnamed_controls, visible_words
from tests.ui.office import open_window

from handslag.services import (
    businesses,
    device_exchange,
    devices,
    exchange_arrivals,
    introductions,
    partner_export,
    partners,
    vouchers,
)
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.first_start import FirstStart
from handslag.ui.pages.exchange.dialogs import ConflictsDialog, InviteDialog, ReadersDialog
from handslag.ui.pages.exchange.page import ExchangePage
from handslag.ui.window import Window


class Setting:
    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("ExchangePage", window.page)
        self.wait()

    def wait(self) -> None:
        """Waits for what was asked for, and for what that brought about."""
        for _ in range(4):
            QCoreApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy, timeout=20_000)
        QCoreApplication.processEvents()

    def row(self, name: str) -> str:
        model = self.page.partners._model
        texts = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return next(text for text in texts if text.startswith(name))

    def choose(self, name: str) -> None:
        self.page.open_record(partners.show(self.desk, name).business_id or "")
        self.wait()

    def take(self, *paths: Path) -> None:
        self.window.take_files(paths)
        self.wait()

    @property
    def shown(self) -> str:
        labels = self.page.arrival.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    @property
    def said(self) -> str:
        return self.page.messages.accessibleName()


@contextmanager
def page_of(qtbot: QtBot, folder: Path, role: str = "andersson") -> Iterator[Setting]:
    with open_window(folder, (ExchangePage,), role=role) as window:
        yield Setting(qtbot, window)


@pytest.fixture
def town(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with page_of(qtbot, tmp_path / "andersson") as setting:
        yield setting


def answers(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Whoever is asked for a file's place answers with *path*."""
    name = str(path)
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_, **__: (name, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: name)


def from_petterson(folder: Path, *, count: int = 3) -> Path:
    """A file for Andersson with *count* vouchers."""
    desk = demonstration_desk(folder, "petterson", clock=lambda: NOON)
    vouchers.issue(desk, IssueOrder(partners=("Andersson",), count=count))
    path = folder / "petterson.handslag"
    partner_export.export(desk, path, to="Andersson")
    desk.store.close()
    return path


def test_what_leaves_is_said_before_the_file_is_written(
    town: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vouchers.issue(town.desk, IssueOrder(partners=("Petterson",), count=14))
    town.wait()
    town.choose("Petterson")
    path = tmp_path / "till petterson.handslag"
    answers(monkeypatch, path)

    assert "For Pettersons Rör: your card, 1 offer and 14 vouchers" in town.page.partners._well.text
    assert "No customers." in town.page.partners._well.text
    assert "News to send" in town.row("Pettersons Rör")
    assert not path.exists()
    town.page.partners.save.click()
    town.wait()

    assert path.exists()
    assert path.name in town.page.partners._result.text
    assert "Sent today" in town.row("Pettersons Rör")
    assert "News to send" not in town.row("Pettersons Rör")
    assert [line.name for line in town.page._book.log] == ["Pettersons Rör"]


@pytest.mark.parametrize("opens", [True, False])
def test_a_letter_to_the_partner_waits_in_the_mail_program_or_it_is_said_that_none_answers(
    town: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, opens: bool
) -> None:
    letters: list[Path] = []

    def open_letter(url: QUrl) -> bool:
        letters.append(Path(url.toLocalFile()))
        return opens

    monkeypatch.setenv("PATH", str(tmp_path))  # no xdg-email there
    monkeypatch.setattr(QDesktopServices, "openUrl", open_letter)
    town.choose("Petterson")

    town.page.partners.mail.click()
    town.wait()

    (letter,) = letters
    message = message_from_bytes(letter.read_bytes(), policy=policy.default)
    (attached,) = message.iter_attachments()
    assert message["To"] == partners.show(town.desk, "Petterson").email
    assert attached.get_filename() == letter.with_suffix(".handslag").name
    said = "The letter is in your mail program" if opens else "No mail program answered"
    assert said in town.page.partners._result.text
    assert "Sent today" in town.row("Pettersons Rör")


def test_several_partners_get_a_file_each(
    town: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, tmp_path)
    town.page.partners.table.selectAll()
    town.wait()
    count = len(town.page._book.partners)

    town.page.partners.save.click()
    town.wait()

    assert len(list(tmp_path.glob("*.handslag"))) == count
    assert town.page.partners.mail.isHidden()
    assert f"{count} files lie in" in town.page.partners._result.text


def test_a_partners_file_is_told_taken_in_and_taken_back(town: Setting, tmp_path: Path) -> None:
    town.take(from_petterson(tmp_path / "petterson"))

    assert "From Pettersons Rör" in town.shown
    assert "3 vouchers for your till" in town.shown
    assert "Check words" not in town.shown
    assert vouchers.listing(town.desk)[1] == 0
    town.page.arrival.accept.click()
    town.wait()

    assert "The file from Pettersons Rör is taken in" in town.said
    assert vouchers.listing(town.desk)[1] == 3
    assert "received today" in town.row("Pettersons Rör").lower()
    town.window.office.history.undo()
    town.wait()
    assert vouchers.listing(town.desk)[1] == 0
    town.window.office.history.redo()
    town.wait()
    assert vouchers.listing(town.desk)[1] == 3


def test_the_log_takes_a_file_back_too(town: Setting, tmp_path: Path) -> None:
    town.take(from_petterson(tmp_path / "petterson"))
    town.page.arrival.accept.click()
    town.wait()

    town.page.open_record("log")
    log = town.page.log
    log.table.choose(town.page._book.log[0].id)
    log.back.click()
    town.wait()

    assert vouchers.listing(town.desk)[1] == 0
    assert town.page._book.log[0].undone
    assert log.back.isHidden()


def test_a_stranger_is_taken_in_only_after_the_words_were_compared(
    town: Setting, tmp_path: Path
) -> None:
    nova = business_desk(tmp_path / "nova", "Nova Måleri", trade="painter", clock=Clock())
    words = businesses.identity(nova).words["en"]
    path = tmp_path / "nova.handslag"
    introductions.export_card(nova, path)
    nova.store.close()

    town.take(path)

    assert "You do not know Nova Måleri yet" in town.shown
    assert " ".join(words[:4]) in town.shown
    assert town.page.arrival.accept.text() == "The words are right, take it in"
    assert not [one for one in partners.listing(town.desk)[0] if one.name == "Nova Måleri"]
    town.page.arrival.accept.click()
    town.wait()
    assert partners.show(town.desk, "Nova Måleri").business_id
    assert [line.name for line in town.page.partners.chosen] == ["Nova Måleri"]


@pytest.mark.parametrize("content", [b"no file of ours", b""])
def test_a_file_that_is_none_is_told_and_can_be_left(
    town: Setting, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "trasig.handslag"
    path.write_bytes(content)

    town.take(path)

    assert "This file cannot be taken in" in town.shown
    assert "trasig.handslag" in town.shown
    assert town.page.arrival.accept.isHidden() or not town.page.arrival.accept.isVisible()
    town.page.arrival.back.click()
    assert town.page.tabs.isVisible()


@pytest.mark.slow
def test_a_computer_is_invited_and_joins_at_its_first_start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "inbjudan.handslag"
    answers(monkeypatch, path)
    with page_of(qtbot, tmp_path / "one") as town:
        town.page.open_record("devices")
        town.page.devices.first.click()
        dialog = town.page.findChildren(InviteDialog)[0]
        passphrase = dialog.passphrase
        assert passphrase.split()[0] in dialog.well.text
        dialog.yes.click()
        town.wait()
        assert exchange_arrivals.is_invitation(path)
        town.take(path)
        assert "An invitation for a new computer" in town.shown

    with open_window(tmp_path / "two", (ExchangePage,), role="") as window:
        window.take_files([path])
        first = window.findChildren(FirstStart)[0]
        first._join.passphrase.set_value("fel ord helt och hållet")
        first._join.join.click()
        qtbot.waitUntil(lambda: bool(first._join.passphrase.error), timeout=20_000)
        first._join.passphrase.set_value(passphrase)
        first._join.join.click()
        qtbot.waitUntil(lambda: window.page is not None, timeout=20_000)
        other = Setting(qtbot, window)

        assert businesses.identity(other.desk).name == "Andersson Fastighetsförmedling"
        assert len(other.page._book.devices) == 2


def test_an_invitation_on_paper_and_a_card_for_phones_are_written(
    town: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduce = town.page.introduce
    for deed, name, head in (
        (introduce.card, "kort.handslag", b"PK"),
        (introduce.phone, "kort.vcf", b"BEGIN:VCARD"),
        (introduce.network, "alla.handslag", b"PK"),
    ):
        answers(monkeypatch, tmp_path / name)
        deed.button.click()
        town.wait()
        assert (tmp_path / name).read_bytes().startswith(head), name


def test_two_computers_settle_what_both_changed(town: Setting, tmp_path: Path) -> None:
    with town.desk.store.write() as work:
        devices.register(town.desk, work, name="Kontoret")
    other = joined(town.desk, tmp_path / "other", "Karins bärbara", Clock())
    device_exchange.apply(town.desk, sent(other))
    for desk, phone in ((town.desk, "0980-111 22"), (other, "0980-333 44")):
        partners.edit(desk, "Petterson", PartnerEntry(phones=(phone,)))

    town.take(sent(other))
    other.store.close()
    assert "1 thing was changed on both" in town.shown
    town.page.arrival.accept.click()
    town.wait()
    before = partners.show(town.desk, "Petterson").phones[0].text
    town.page.open_record("devices")
    town.qtbot.waitUntil(town.page.devices.look.isVisible)
    town.page.devices.look.click()
    dialog = town.page.findChildren(ConflictsDialog)[0]
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"0980-111 22", "0980-333 44", "Pettersons Rör: phone number"} <= shown
    take = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Take the other")
    take.click()
    town.wait()

    assert partners.show(town.desk, "Petterson").phones[0].text != before
    dialog.accept()
    town.wait()
    assert town.page.devices._conflicts.isHidden()
    assert ExchangePage.waiting(town.window.office) == 0


def test_the_exchange_folder_is_for_those_who_were_ticked(
    town: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "minne"
    folder.mkdir()
    answers(monkeypatch, folder)
    log = town.page.log

    log.folder.button.click()
    dialog = town.page.findChildren(ReadersDialog)[0]
    petterson = partners.show(town.desk, "Petterson").business_id or ""
    assert dialog.chosen == ()
    dialog._boxes[petterson].setChecked(True)
    dialog.accept()
    town.wait()
    log.now.click()
    town.wait()

    assert len(list(folder.glob("*.handslag"))) == 1
    assert f"{folder} is watched. Files lie there for" in log.folder._text.text()
    log.leave.click()
    town.wait()
    assert town.window.office.drop_folder.folder is None


def test_models_hold_and_every_control_has_a_name(
    town: Setting, qtmodeltester: ModelTester, tmp_path: Path
) -> None:
    town.take(from_petterson(tmp_path / "petterson"))

    for part in (town.page.partners, town.page.devices, town.page.log):
        qtmodeltester.check(part._model)  # type: ignore[no-untyped-call]  # pytest-qt has no types there
    assert unnamed_controls(town.page) == []


def test_the_page_speaks_swedish_at_once(town: Setting, tmp_path: Path) -> None:
    town.take(from_petterson(tmp_path / "petterson"))
    english = visible_words(town.page)

    town.window.office.tongue.choose("sv")
    town.wait()

    names = {line.name for line in town.page._book.partners}
    same = names | {"Partner", "PDF (*.pdf)", "Lindhamn", "Scroll Left", "Scroll Right"}
    assert left_in_english(town.page, english, same=frozenset(same)) == set()
