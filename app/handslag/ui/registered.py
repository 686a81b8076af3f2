"""The pages that there are, in the order of the side navigation. A new page is one entry here."""

from handslag.ui.entry import Entry
from handslag.ui.page import Page
from handslag.words.catalogue import translate


def _home() -> type[Page]:
    from handslag.ui.pages.home.page import HomePage  # noqa: PLC0415 - 5 ms

    return HomePage


def _redeem() -> type[Page]:
    from handslag.ui.pages.redeem.page import RedeemPage  # noqa: PLC0415 - 15 ms

    return RedeemPage


def _partners() -> type[Page]:
    from handslag.ui.pages.partners.page import PartnersPage  # noqa: PLC0415 - 20 ms

    return PartnersPage


def _customers() -> type[Page]:
    from handslag.ui.pages.customers.page import CustomersPage  # noqa: PLC0415 - 30 ms

    return CustomersPage


def _offers() -> type[Page]:
    from handslag.ui.pages.offers.page import OffersPage  # noqa: PLC0415 - 10 ms

    return OffersPage


def _packs() -> type[Page]:
    from handslag.ui.pages.packs.page import PacksPage  # noqa: PLC0415 - 90 ms, with all the paper

    return PacksPage


def _vouchers() -> type[Page]:
    from handslag.ui.pages.vouchers.page import VouchersPage  # noqa: PLC0415 - 10 ms

    return VouchersPage


def _exchange() -> type[Page]:
    from handslag.ui.pages.exchange.page import ExchangePage  # noqa: PLC0415 - 60 ms

    return ExchangePage


def _referrals() -> type[Page]:
    from handslag.ui.pages.referrals.page import ReferralsPage  # noqa: PLC0415 - 20 ms

    return ReferralsPage


def _reports() -> type[Page]:
    from handslag.ui.pages.reports.page import ReportsPage  # noqa: PLC0415 - 40 ms

    return ReportsPage


def _settings() -> type[Page]:
    from handslag.ui.settings_page import SettingsPage  # noqa: PLC0415 - 3 ms

    return SettingsPage


PAGES: tuple[Entry, ...] = (
    Entry("home", "house", 1, lambda: translate("ui-home", "Home"), _home),
    Entry(
        "redeem",
        "scan-line",
        1,
        lambda: translate("ui-redeem", "Redeem"),
        _redeem,
        (".png", ".jpg", ".jpeg", ".pdf"),
    ),
    Entry(
        "partners",
        "store",
        2,
        lambda: translate("ui-partners", "Partners"),
        _partners,
        (
            *(".vcf", ".vcard", ".csv", ".tsv"),
            *(".txt", ".xlsx", ".xlsm", ".xls", ".ods"),
        ),
    ),
    Entry("customers", "users", 2, lambda: translate("ui-customers", "Customers"), _customers),
    Entry("offers", "badge-percent", 2, lambda: translate("ui-offers", "Offers"), _offers),
    Entry("packs", "gift", 3, lambda: translate("ui-packs", "Welcome packs"), _packs),
    Entry("vouchers", "ticket", 3, lambda: translate("ui-vouchers", "Vouchers"), _vouchers),
    Entry(
        "referrals",
        "heart-handshake",
        3,
        lambda: translate("ui-referrals", "Referrals"),
        _referrals,
    ),
    Entry(
        "exchange",
        "arrow-left-right",
        4,
        lambda: translate("ui-exchange", "Exchange"),
        _exchange,
        (".handslag",),
    ),
    Entry("reports", "chart-column", 4, lambda: translate("ui-reports", "Reports"), _reports),
    Entry("settings", "settings", 0, lambda: translate("ui-settings", "Settings"), _settings),
)
"""Groups 1 to 4 stand in the navigation in this order; the first one is shown at the start."""
