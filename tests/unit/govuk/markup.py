"""Comparing two pieces of HTML by what a browser makes of them, not by their white space."""

from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta"}
# aria-invalid is our addition; drawings are our own.
IGNORED = {"aria-invalid", "d"}

Token = tuple[str, ...]


def _is_ignored(name: str) -> bool:
    # Words for the script: the package leaves out its English ones, we always give ours in the page's language.
    return name in IGNORED or name.startswith("data-i18n")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[Token] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._flush()
        kept = (self._attribute(name, value or "") for name, value in attrs if not _is_ignored(name))
        self.tokens.append(("<", tag, *sorted(kept)))
        if tag in VOID:
            self.tokens.append((">", tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._flush()
            self.tokens.append((">", tag))

    def handle_data(self, data: str) -> None:
        self._text += data

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        if words := " ".join(self._text.split()):
            self.tokens.append(("words", words))
        self._text = ""

    @staticmethod
    def _attribute(name: str, value: str) -> str:
        spaced = name in ("class", "aria-describedby")
        return f"{name}={' '.join(sorted(value.split()) if spaced else value.split())}"


def tokens(html: str) -> list[Token]:
    """Tags with sorted attributes and classes, and words with single spaces; comments are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.tokens


def inside(html: str, tag: str) -> str:
    """The first element of this tag with all that is in it."""
    start, end = html.index(f"<{tag}"), html.rindex(f"</{tag}>")
    return html[start : end + len(tag) + 3]
