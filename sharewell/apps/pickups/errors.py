"""What the pickups app raises besides Refused."""


class PickUpsError(Exception):
    """The root of what can go wrong here. `sentence` is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NothingToLeave(PickUpsError):
    """Nothing can be left for this recipient now; nothing was changed."""


class CodeNotTexted(PickUpsError):
    """The code cannot go by text; nothing was sent."""


class UnsafeAddress(PickUpsError):
    """A letter must not go there; nothing was printed."""
