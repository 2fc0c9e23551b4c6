"""What the discussions app raises besides Refused."""


class DiscussionsError(Exception):
    """The root of what can go wrong here. `sentence` is for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class NotPossibleNow(DiscussionsError):
    """The step was possible when the page was made and is not any more; nothing was changed."""


class NotCallable(DiscussionsError):
    """What was to be called or put in lacks something, goes to nobody, or tells what is protected."""
