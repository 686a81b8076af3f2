"""What Handslag needs from the operating system itself: Qt's libraries on Linux, and their names.

Finds what is missing and says with which command it can be had. Installs nothing: that is dev.py's.
Standard library only; readable by Python 3.7, as dev.py.
"""

from __future__ import annotations

import ctypes
import shlex
from collections.abc import Callable, Mapping, Sequence

# What the wheels of Qt link and do not bring (readelf -d), by soname: the names that apt and pacman
# give it. RPM systems install by soname.
QT = {
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5"),
    "libbrotlidec.so.1": ("libbrotli1", "brotli"),
    "libzstd.so.1": ("libzstd1", "zstd"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libstdc++.so.6": ("libstdc++6", "gcc-libs"),
}
X11 = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0", "wayland"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "wayland"),
    "libwayland-egl.so.1": ("libwayland-egl1", "wayland"),
}
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}
"""Since Debian 13 and Ubuntu 24.04."""

INSTALLERS = {
    "apt-get": ("apt-get update", "apt-get install -y --no-install-recommends"),
    "dnf": ("dnf install -y",),
    "zypper": ("zypper --non-interactive install",),
    "pacman": ("pacman -S --needed --noconfirm",),
}
"""The commands of each package manager; the names of the packages follow the last one."""


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_libraries(
    command: str, environ: Mapping[str, str], loads: Callable[[str], bool] = loads
) -> list[str]:
    """The sonames that *command* cannot do without on Linux, in the order of the tables.

    A window is wanted of "run" where there is a display. Of Wayland and X11 one is enough, and
    asked for is the one that lacks less.
    """
    missing = [soname for soname in QT if not loads(soname)]
    if command == "run":
        displays = {"WAYLAND_DISPLAY": WAYLAND, "DISPLAY": X11}
        tables = [table for variable, table in displays.items() if environ.get(variable)]
        gaps = [[soname for soname in table if not loads(soname)] for table in tables]
        gaps.sort(key=len)
        missing += gaps[0] if gaps else []
    return missing


def packages(manager: str, sonames: Sequence[str], known: Callable[[str], bool]) -> list[str]:
    """What *manager* calls the packages with these libraries, each once.

    Args:
        manager: a key of INSTALLERS.
        sonames: keys of QT, X11 and WAYLAND.
        known: whether apt has a package of that name; asked of renamed ones only.
    """
    if manager in ("dnf", "zypper"):
        return [f"{soname}()(64bit)" for soname in sonames]
    table = {**QT, **X11, **WAYLAND}
    names = [table[soname][manager == "pacman"] for soname in sonames]
    if manager == "apt-get":
        # a renamed package that apt's lists do not know may still be had by its old name
        new_names = [name for name in RENAMED.values() if known(name)]
        names = [RENAMED[name] if RENAMED.get(name) in new_names else name for name in names]
    return list(dict.fromkeys(names))


def install_command(manager: str, names: Sequence[str], prefix: str) -> str:
    """The one line to type. *prefix* is "sudo", "su" or, for root, empty."""
    lines = list(INSTALLERS[manager])
    lines[-1] += " " + " ".join(map(shlex.quote, names))
    if prefix == "su":
        return f"su -c {shlex.quote(' && '.join(lines))}"
    return " && ".join(f"{prefix} {line}".strip() for line in lines)


def advice(
    manager: str | None,
    sonames: Sequence[str],
    *,
    venv_package: str | None,
    prefix: str,
    known: Callable[[str], bool],
) -> str:
    """What to tell a user who has to install something.

    Args:
        manager: a key of INSTALLERS; None when the system has none of them.
        sonames: the libraries that are missing.
        venv_package: Debian's package with ensurepip, when that is missing too.
        prefix: as for :func:`install_command`.
        known: as for :func:`packages`.
    """
    missing = "Some parts of the operating system are missing"
    if manager == "apt-get" or (manager and not venv_package):
        extra = [venv_package] if venv_package else []
        line = install_command(manager, packages(manager, sonames, known) + extra, prefix)
        return f"{missing}. Please run this once:\n\n    {line}\n\nThen run the same command again."
    wanted = [*sonames, *(["Python's module ensurepip"] if venv_package else [])]
    return (
        f"{missing}: {', '.join(wanted)}. Please install them with your package manager, "
        "then run the same command again."
    )
