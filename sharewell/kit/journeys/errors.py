"""What the engine and the apps on it raise."""


class CannotFinish(Exception):
    """The journey cannot end yet. The sentence is shown to the person, and everything done so far is undone."""

    def __init__(self, sentence: object) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
