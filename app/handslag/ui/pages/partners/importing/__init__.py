"""The import in the page of partners: files are looked at, then told what happens, then taken in.

``import_aside`` takes the page's content for it, ``wizard`` leads through the steps: ``file_step`` with
``columns`` and ``first_contacts``, ``result_step`` with ``rows`` and ``contact_pane``.
"""
