"""Texts of Qt's own windows that Qt's translations lack, so that ours have them; by the class that has them."""

from __future__ import annotations

OF_QT = {
    "QFileDialog": ("&Look in:", "Files of &type:"),
    "QAbstractFileIconProvider": ("Folder", "File Folder", "File", "Drive", "%1 File"),
}
