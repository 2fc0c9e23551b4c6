"""What cannot be done with a file now, in words for the person."""


class AttachmentsError(Exception):
    """The root of these. `sentence` says what is wrong."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NotPossibleNow(AttachmentsError):
    """It was given to somebody, or taken out, or cannot be covered."""
