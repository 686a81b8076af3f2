"""The pages that there are, in the order of the side navigation. A new page is one line here."""

from handslag.ui.page import Page
from handslag.ui.pages.customers.page import CustomersPage
from handslag.ui.pages.home.page import HomePage
from handslag.ui.pages.offers.page import OffersPage
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.pages.redeem.page import RedeemPage
from handslag.ui.pages.vouchers.page import VouchersPage
from handslag.ui.settings_page import SettingsPage

PAGES: tuple[type[Page], ...] = (
    HomePage,
    RedeemPage,
    PartnersPage,
    CustomersPage,
    OffersPage,
    PacksPage,
    VouchersPage,
    SettingsPage,
)
"""Groups 1 to 4 stand in the navigation in this order; the first one is shown at the start."""
