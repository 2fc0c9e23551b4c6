"""What the matching app raises besides Refused."""


class NotPossible(Exception):
    """A run cannot be started or an agreement not be kept; nothing was changed. The sentence says why."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
