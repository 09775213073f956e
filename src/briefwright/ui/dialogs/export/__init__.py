"""The export dialog with its pre-flight."""

from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.dialogs.export.opening import open_file

__all__ = ["ExportDialog", "open_file"]
