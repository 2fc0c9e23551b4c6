"""What this app raises besides Refused."""


class NotPossibleNow(Exception):
    """It cannot be done as things stand; nothing was changed. The sentence is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
