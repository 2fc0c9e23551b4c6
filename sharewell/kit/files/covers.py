"""Where a picture or page is to be covered. Plain data; the covering is done apart, in `redact`."""

from dataclasses import dataclass
from typing import Final

WHOLE: Final = 1000
MOST_BOXES: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A black box on a page (the first is 0), in thousandths of the page's width and height from its top left."""

    page: int
    left: int
    top: int
    width: int
    height: int

    def __post_init__(self) -> None:
        inside = 0 <= self.left < WHOLE and 0 <= self.top < WHOLE and self.width > 0 and self.height > 0
        if not inside or self.left + self.width > WHOLE or self.top + self.height > WHOLE or self.page < 0:
            raise ValueError("a cover lies within its page")
