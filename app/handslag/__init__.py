"""Handslag: the desktop program for local business networks.

The rooms of the house, from the ground up; imports go down only:

- ``resources``: where the files that come with the program are.
- ``domain``: what a partner, an offer, a voucher, a pack is. Standard library only.
- ``storage``, ``printing``, ``exchange``, ``trust``: four workshops, strangers to each other.
- ``services``: what a user can do; one public function is one unit of work.
- ``words``: the program's words in Swedish and English, for every face and for paper.
- ``cli``: the command line.
- ``main``: puts everything together; the only module that knows all rooms.
"""

__version__ = "0.1.0"
