"""Files that pass between businesses, and to and from the world outside.

What comes in is hostile until it is read; every reader here is bounded and ends in an expected
error. Nothing here signs, opens or trusts: signatures are made and checked by the caller, and the
store is a stranger.

- ``bundle``, ``manifest``: the exchange file. ``strict_json``: JSON that leaves no room for two
  readings.
- ``sealed``: its envelope for one partner (age).
- ``card``, ``offer``, ``referral``, ``answer``, ``thanks``, ``notices``: what the bodies of signed
  documents hold; ``fields`` reads them strictly.
- ``pictures``: the gate for logos. ``vcard``: a visiting card that any telephone can read.
- ``vcard_reading``: contacts from vCards of any version, made of ``vcard_lines``, ``vcard_texts`` and
  ``vcard_pictures``. ``vcard_writing``: all that the user knows of a contact, for himself.
- ``tables``: contacts from and as CSV and XLSX, from XLS and ODS too.
"""
