"""What a party does under an agreement."""

from enum import StrEnum


class Part(StrEnum):
    """Whether a party gives, receives, or both."""

    GIVES = "gives"
    RECEIVES = "receives"
    BOTH = "both"

    @property
    def gives(self) -> bool:
        return self is not Part.RECEIVES

    @property
    def receives(self) -> bool:
        return self is not Part.GIVES
