"""Showing a part that may not have its place yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(part: QWidget, *, shown: bool) -> None:
    """Shows or hides *part*; one without a parent is shown together with it, once it has one.

    Qt would show it as a window of its own until then, which takes the keyboard away.
    """
    if shown and part.parentWidget() is None:
        part.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        part.setVisible(shown)
