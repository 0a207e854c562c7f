"""The check for Qt's system libraries."""

from __future__ import annotations

from nodeeditor.system_check import missing_libraries, packages_for

LISTING = """\
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-cursor.so.0 => not found
\tlibxcb-icccm.so.4 => not found
\tlibc.so.6 => /lib/libc.so.6 (0x00007f)
\tlibxcb-cursor.so.0 => not found
"""


def test_a_listing_names_each_missing_library_once():
    assert missing_libraries(LISTING) == ["libxcb-cursor.so.0", "libxcb-icccm.so.4"]


def test_packages_of_each_family_of_systems():
    libraries = missing_libraries(LISTING)
    assert packages_for(libraries, 0) == (["libxcb-cursor0", "libxcb-icccm4"], [])
    assert packages_for(libraries, 1) == (["xcb-util-cursor", "xcb-util-wm"], [])


def test_close_names_are_told_apart():
    assert packages_for(["libxkbcommon.so.0", "libxkbcommon-x11.so.0", "libxcb.so.1", "libX11-xcb.so.1"], 0)[0] == [
        "libxkbcommon0",
        "libxkbcommon-x11-0",
        "libxcb1",
        "libx11-xcb1",
    ]


def test_a_library_without_a_known_package_is_named():
    assert packages_for(["libnew.so.7"], 0) == ([], ["libnew.so.7"])
