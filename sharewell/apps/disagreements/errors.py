"""What the disagreements app raises besides Refused."""


class DisagreementsError(Exception):
    """The root of what can go wrong here. `sentence` is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NotPossibleNow(DisagreementsError):
    """The step was possible when the page was made and is not any more; nothing was changed."""
