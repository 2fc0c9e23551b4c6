"""What the pointers app raises besides Refused."""


class PointersError(Exception):
    """The step is not possible now; nothing was changed. `sentence` is for the page."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
