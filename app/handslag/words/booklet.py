"""The words of the directory booklet, in the language of those who read it."""

from dataclasses import dataclass
from datetime import date

from handslag.domain.offers import OfferRevision
from handslag.domain.trades import Language, trade_groups
from handslag.services.booklets import BookletWords
from handslag.words import formats, offers
from handslag.words.catalogue import speaking, translate


def booklet_words(language: Language) -> BookletWords:
    """The words of a booklet in *language*."""
    return _BookletWords(language)


@dataclass(frozen=True)
class _BookletWords:
    language: Language

    def title(self, town: str) -> str:
        with speaking(self.language):
            if not town:
                #: Title of the network's directory booklet, where no town is known.
                return translate("booklet", "Businesses near you")
            #: Title of the network's directory booklet.
            return translate("booklet", "Businesses in {town}").format(town=town)

    def under_title(self) -> str:
        with speaking(self.language):
            #: Below the title of the directory booklet; no full stop.
            return translate("booklet", "We who recommend each other")

    def foot(self, publisher: str, day: date) -> str:
        with speaking(self.language):
            #: At the foot of each page of the booklet; {month} is "november 2026".
            text = translate("booklet", "Published by {publisher}, {month}")
            return text.format(publisher=publisher, month=formats.month(day))

    def group(self, code: str) -> str:
        for group in trade_groups():
            if group.code == code:
                return group.word(self.language)
        with speaking(self.language):
            #: Heading in the booklet, over businesses whose trade stands in no list; it comes last.
            return translate("booklet", "Other businesses")

    def offer_line(self, revision: OfferRevision) -> str:
        with speaking(self.language):
            return offers.offer_line(revision.benefit, revision.title(self.language))
