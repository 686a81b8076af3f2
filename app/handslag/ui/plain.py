"""Users' text where Qt would take it for markup."""

from html import escape


def tooltip(text: str) -> str:
    """A tooltip that shows *text* as it is; "" shows none."""
    return f"<span>{escape(text)}</span>" if text else ""
