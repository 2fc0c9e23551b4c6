"""What the rights app raises besides Refused."""


class RightsError(Exception):
    """The root of what can go wrong here. `sentence` is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NotPossibleNow(RightsError):
    """The step was possible when the page was made and is not any more; nothing was changed."""


class NotReady(RightsError):
    """Something is missing before the answer can go; nothing was changed."""
