"""Keys and what they prove: signatures, voucher tokens, typed codes, signed documents and events.

Functions and values over bytes, exactly as FORMATS.md 1 to 3 fix them. Whatever bytes or text a
reader here is given, it answers with a value or an error of the domain. A reader only says what is
written; whose keys are accepted, whether a voucher is spent, what day it is: services know that.
No store, no window, no exchange file, no words for people enter this room.

- ``keys``: a business's key pairs, its id, its keys as age writes them.
- ``fingerprint``: a key as eight words for the telephone.
- ``keystore``: where a profile's private keys are kept.
- ``cbor``, ``cose``: the signed envelope and what is inside.
- ``base32``, ``tokens``: what a voucher's QR code holds.
- ``reed_solomon``, ``codes``: what is typed when there is no scanner.
- ``documents``: signed documents and voucher events; ``manifest``: an exchange file's signature.
"""
