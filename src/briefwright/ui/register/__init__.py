"""The speaker register: who speaks in the library, in which spellings, and who may be one person."""

from briefwright.ui.register.dialog import SpeakerRegister

__all__ = ["SpeakerRegister"]
