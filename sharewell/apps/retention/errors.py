"""What is not possible as things stand."""


class NotPossible(Exception):
    """With a code and a sentence for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code, self.sentence = code, sentence
