"""The refusal of a step that is not possible from where things stand."""


class StepRefused(ValueError):
    """A step that cannot be taken from this state. `sentence` says why, in words for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
