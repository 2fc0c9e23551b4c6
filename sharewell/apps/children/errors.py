"""What the children app raises besides Refused."""


class NotPossibleNow(Exception):
    """The step was possible when the page was made and is not any more; nothing was changed."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
