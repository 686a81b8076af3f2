"""New keys for my business, handed over by the old ones: after a lost device, above all."""

from handslag.domain.partners import partner_key
from handslag.exchange.card import PublicKeys
from handslag.services import statements
from handslag.services.desk import Desk, me
from handslag.storage import partners as stored
from handslag.trust import keystore
from handslag.trust.keys import Keys
from handslag.trust.keystore import Place


def rotate(desk: Desk) -> None:
    """Gives my business new keys; its id stays, and partners follow with the next file of mine.

    The old keys still open what was sealed for them, and vouchers that are out still hold.

    Raises:
        NoBusiness: the profile has none yet.
        KeyTrouble: the old keys are lost, and cannot hand over.
        FileTrouble: the new keys cannot be kept.
    """
    old, new = desk.keys, Keys.new()
    in_file = keystore.place_of(desk.profile) is Place.FILE
    with desk.store.write() as work:
        business = me(work)
        now = desk.clock().replace(microsecond=0)
        number = len(stored.keys_of(work, business.id))
        public = PublicKeys(new.signing_public, new.box_public)
        statements.sign_handing_over(work, business.id, old, public, number, now)
        for key in stored.keys_of(work, business.id):
            key.retired = key.retired or now
        work.add(partner_key(business.id, public.signing, public.box, now))
        work.flush()
        statements.sign_own_card(work, new, stored.need(work, business.partner_id), now)
        work.flush()
        keystore.save(desk.profile, new, in_file=in_file)
    # what was read of them before is no longer the current pair
    vars(desk).pop("all_keys", None)
