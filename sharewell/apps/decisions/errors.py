"""What the decisions app raises besides Refused."""


class DecisionsError(Exception):
    """The root of what can go wrong here. `sentence` is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NotPossibleNow(DecisionsError):
    """The step was possible when the page was made and is not any more; nothing was changed."""


class NotComplete(DecisionsError):
    """Something that this decision must hold is missing; nothing was changed. `field` names it."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(f"missing_{field}", sentence)
        self.field = field
