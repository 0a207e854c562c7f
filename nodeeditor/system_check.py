"""Finds the system libraries that Qt's window plugin misses, and says or runs the line that installs them.

Run as ``python -m nodeeditor.system_check [--install]``. Standard library only: it must work where
nothing else does. Only Linux can miss any; the wheels for Windows and macOS bring all they need.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

#: Plugins that are checked: a window under X11, and the one for tests and pictures without a screen.
_PLUGINS = ("libqxcb.so", "libqoffscreen.so")

#: Start of a library's file name, and the package that has it: Debian and Ubuntu, Fedora, Arch.
_PACKAGES: dict[str, tuple[str, str, str]] = {
    "libEGL": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libGLX": ("libglx0", "libglvnd-glx", "libglvnd"),
    "libOpenGL": ("libopengl0", "libglvnd-opengl", "libglvnd"),
    "libxkbcommon.": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libxkbcommon-x11": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libfontconfig": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype": ("libfreetype6", "freetype", "freetype2"),
    "libdbus-1": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libglib-2.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0": ("libglib2.0-0", "glib2", "glib2"),
    "libX11.": ("libx11-6", "libX11", "libx11"),
    "libX11-xcb": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxcb.": ("libxcb1", "libxcb", "libxcb"),
    "libxcb-cursor": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-glx": ("libxcb-glx0", "libxcb", "libxcb"),
    "libxcb-icccm": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render.": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-render-util": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb": ("libxcb-xkb1", "libxcb", "libxcb"),
}

#: Package tool, its column above, and its install line without the packages.
_TOOLS = (
    ("apt-get", 0, ("apt-get", "install", "-y", "--no-install-recommends")),
    ("dnf", 1, ("dnf", "install", "-y")),
    ("pacman", 2, ("pacman", "-S", "--noconfirm", "--needed")),
)


def missing_libraries(ldd_output: str) -> list[str]:
    """The libraries that a listing of ``ldd`` calls not found, each once, in its order."""
    lines = (line.split("=>") for line in ldd_output.splitlines() if "not found" in line)
    return list(dict.fromkeys(parts[0].strip() for parts in lines))


def packages_for(libraries: Iterable[str], column: int) -> tuple[list[str], list[str]]:
    """The packages that have ``libraries``, and the libraries whose package is not known here."""
    packages: dict[str, None] = {}
    unknown = []
    for library in libraries:
        known = [names for start, names in _PACKAGES.items() if library.startswith(start)]
        if known:
            packages[known[0][column]] = None
        else:
            unknown.append(library)
    return list(packages), unknown


def _missing_here() -> list[str]:
    found = importlib.util.find_spec("PySide6")
    ldd = shutil.which("ldd")
    if found is None or not found.submodule_search_locations or ldd is None:
        return []
    platforms = Path(found.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms"
    libraries: dict[str, None] = {}
    for plugin in _PLUGINS:
        if (platforms / plugin).exists():
            listing = subprocess.run([ldd, str(platforms / plugin)], capture_output=True, text=True, check=False)
            libraries.update(dict.fromkeys(missing_libraries(listing.stdout)))
    return list(libraries)


def _install(line: Sequence[str]) -> bool:
    """Run an install line as root, or by sudo where that asks nothing; False where it may not or fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if os.geteuid() == 0:
        prefix: list[str] = []
    elif (sudo := shutil.which("sudo")) and subprocess.run(
        [sudo, "-n", "true"], capture_output=True, check=False
    ).returncode == 0:
        prefix = [sudo, "-n"]
    else:
        return False
    if line[0] == "apt-get":
        subprocess.run([*prefix, "apt-get", "update", "-qq"], check=False, env=environment)
    return subprocess.run([*prefix, *line], check=False, env=environment).returncode == 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, and with ``--install`` install. 0 where nothing is missing at the end, else 1."""
    parser = argparse.ArgumentParser(prog="python -m nodeeditor.system_check", description=__doc__)
    parser.add_argument("--install", action="store_true", help="install what is missing, where that is allowed")
    wanted = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        return 0
    missing = _missing_here()
    if not missing:
        return 0
    tool = next((tool for tool in _TOOLS if shutil.which(tool[0])), None)
    if tool is None:
        print(f"Qt misses these system libraries: {', '.join(missing)}. Install them and start again.", file=sys.stderr)
        return 1
    _, column, command = tool
    packages, unknown = packages_for(missing, column)
    line = [*command, *packages]
    if wanted.install and packages and _install(line):
        missing = _missing_here()
        if not missing:
            return 0
        packages, unknown = packages_for(missing, column)
    print(f"Qt misses these system libraries: {', '.join(missing)}.", file=sys.stderr)
    if packages:
        print(f"Install them with:\n    sudo {' '.join([*command, *packages])}", file=sys.stderr)
    if unknown:
        print(f"No package is known here for: {', '.join(unknown)}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
