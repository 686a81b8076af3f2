"""What can be done with a voucher: each is asked for where it cannot be undone, and told plainly."""

from collections.abc import Callable

from handslag.services import on_word, redeeming, vouchers
from handslag.services.views import VoucherView
from handslag.ui.page import Page
from handslag.ui.pages.vouchers.asking import ReasonDialog
from handslag.words.catalogue import translate


def hand_out(page: Page, view: VoucherView) -> None:
    """Notes that the customer has got the voucher."""
    desk = page.office.desk
    #: Message; {partner} is where the voucher can be used.
    text = translate("ui-vouchers", "The voucher for {partner} is noted as handed out.")
    page.office.jobs.run(
        lambda _: vouchers.hand_out(desk, view.id),
        done=lambda _: _say(page, text.format(partner=view.redeemer.name)),
        failed=page.tell_error,
    )


def mark_used(page: Page, view: VoucherView) -> None:
    """Notes that a voucher on a partner's word was used; it can be undone."""
    desk, history = page.office.desk, page.office.history
    #: Message; {partner} is where the voucher was used.
    text = translate("ui-vouchers", "The voucher for {partner} is marked as used.")
    said = text.format(partner=view.redeemer.name)

    def done(_: VoucherView) -> None:
        history.push(
            said,
            lambda: redeeming.reverse(desk, view.id),
            lambda: on_word.mark_used(desk, view.id),
        )
        page.office.tell(said)

    page.office.jobs.run(
        lambda _: on_word.mark_used(desk, view.id), done=done, failed=page.tell_error
    )


def ask_void(page: Page, view: VoucherView) -> None:
    """Asks why, then voids the voucher."""
    #: In the dialog before a voucher is voided; {partner} is where it could be used.
    text = translate(
        "ui-vouchers",
        "{partner} refuses it from the next exchange on. It cannot be made valid again.",
    )
    if view.on_word:
        #: In the dialog before a voucher on a partner's word is voided.
        text = translate("ui-vouchers", "Tell {partner}. It cannot be made valid again.")
    dialog = ReasonDialog(
        page,
        verb=translate("ui-vouchers", "Void the voucher"),
        sentence=text.format(partner=view.redeemer.name),
        destructive=True,
        icon="octagon-x",
    )
    dialog.agreed.connect(lambda: _void(page, view, dialog.reason))
    dialog.open()


def ask_replace(page: Page, view: VoucherView, show: Callable[[str], None]) -> None:
    """Asks why, then replaces the voucher; *show* gets the new one's id."""
    #: In the dialog before a lost voucher is replaced; {partner} is where it could be used.
    text = translate(
        "ui-vouchers",
        "The customer gets a voucher with a new number, the same discount and the same last day. "
        "{partner} refuses the old one from the next exchange on.",
    )
    dialog = ReasonDialog(
        page,
        verb=translate("ui-vouchers", "Replace the voucher"),
        sentence=text.format(partner=view.redeemer.name),
        destructive=False,
        icon="refresh",
    )
    dialog.agreed.connect(lambda: _replace(page, view, dialog.reason, show))
    dialog.open()


def _void(page: Page, view: VoucherView, reason: str | None) -> None:
    desk = page.office.desk
    #: Message; {code} is the voucher's.
    text = translate("ui-vouchers", "Voucher {code} is voided.").format(code=view.called)
    page.office.jobs.run(
        lambda _: vouchers.void(desk, view.id, reason=reason),
        done=lambda _: _say(page, text),
        failed=page.tell_error,
    )


def _replace(
    page: Page, view: VoucherView, reason: str | None, show: Callable[[str], None]
) -> None:
    desk = page.office.desk

    def done(both: tuple[VoucherView, VoucherView]) -> None:
        show(both[0].id)
        #: Message; {number} is the new voucher's.
        text = translate(
            "ui-vouchers", "Number {number} takes its place. Save it as PDF and hand it out."
        )
        _say(page, text.format(number=both[0].number))

    page.office.jobs.run(
        lambda _: vouchers.replace(desk, view.id, reason=reason), done=done, failed=page.tell_error
    )


def _say(page: Page, text: str) -> None:
    page.messages.show_message(text, undo=False)
