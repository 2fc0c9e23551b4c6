"""What the transfers app raises besides Refused."""


class TransfersError(Exception):
    """The root of what can go wrong here. `sentence` is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NotPossibleNow(TransfersError):
    """The step was possible when the page was made and is not any more; nothing was changed."""


class NotMovable(TransfersError):
    """What was to be sent lacks something or goes to nobody; nothing was changed."""
