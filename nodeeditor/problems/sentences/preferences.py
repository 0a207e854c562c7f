"""Sentences about the user's settings and theme files."""

from __future__ import annotations

from nodeeditor.language import marked

PREFERENCES: dict[str, str] = {
    "preferences.value": marked(
        "The setting '{setting}' was '{got}', and needs one of: {needed}. It is as the program is made; "
        "set it anew in the preferences."
    ),
    "preferences.file": marked(
        "The settings in {file} can't be read, so the program is as it is made. The damaged file is kept as {kept}."
    ),
    "preferences.key_twice": marked(
        "The key {key} was set for two commands; '{kept}' has it, '{lost}' goes without. Change it in the preferences."
    ),
    "theme.unreadable": marked("The theme file {file} can't be read: {reason}. The theme of the system is shown."),
    "theme.token": marked(
        "The theme file {file} has '{got}' for '{token}', and needs a colour like #4C9AFF; "
        "that of the {base} theme is used."
    ),
    "theme.missing": marked("The theme file {file} has no colour for {tokens}; those of the {base} theme are used."),
    "theme.gone": marked("There is no theme '{name}' any more. The theme of the system is shown; choose another."),
}
