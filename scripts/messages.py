"""Brings the Welsh catalogue up to date with the code: `messages.py`, or `--check` to see if it is stale.

Every string of the code, the templates and the rules gets an entry, in a steady order and without line numbers. What is
translated stays; what is no longer used is kept at the end, marked obsolete, in case it comes back.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import polib

sys.path.insert(0, str(Path(__file__).resolve().parent))
from messages_found import PACKAGE, Found, Message, everything

CATALOGUE = PACKAGE / "locale" / "cy" / "LC_MESSAGES" / "django.po"
HEADER = """Welsh for Sharewell.
Made from the code by `make messages`; only the translations are written by hand.
NOT YET READ by a Welsh-speaking safeguarding practitioner: see docs/how-to/translate.md."""
PLURAL_FORMS = 4
METADATA = {
    "Project-Id-Version": "Sharewell",
    "Language": "cy",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    # The same rule as Django's own Welsh: one, two, eight or eleven, any other.
    "Plural-Forms": f"nplurals={PLURAL_FORMS}; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;",
}
# One value that Python or a template puts in, `%%`, or one HTML tag.
_PLACE = re.compile(r"%%|%\([A-Za-z_]+\)[sd]|%[sd]|\{[a-z_]*\}")
_TAG = re.compile(r"</?[a-z][^>]*>")


def read(path: Path = CATALOGUE) -> polib.POFile:
    """The catalogue as it stands; empty where there is none yet."""
    if path.exists():
        return polib.pofile(str(path), wrapwidth=110)
    return polib.POFile(wrapwidth=110)


def renewed(old: polib.POFile, found: Found) -> polib.POFile:
    """A catalogue with one entry for each message found, in order, with the translations of the old one."""
    kept = {message_of(entry): entry for entry in old}
    new = polib.POFile(wrapwidth=110)
    new.header, new.metadata = HEADER, METADATA
    new.extend(_entry(message, found[message], kept.get(message)) for message in sorted(found))
    gone = [entry for message, entry in sorted(kept.items()) if message not in found and is_complete(entry)]
    for entry in gone:
        entry.obsolete, entry.occurrences = True, []
    new.extend(gone)
    return new


def _entry(message: Message, places: set[str], kept: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgctxt=message.context or None, msgid_plural=message.plural)
    entry.occurrences = [(place, "") for place in sorted(places)]
    if kept is not None:
        entry.msgstr, entry.msgstr_plural, entry.tcomment = kept.msgstr, kept.msgstr_plural, kept.tcomment
    if message.plural and not entry.msgstr_plural:
        entry.msgstr_plural = dict.fromkeys(range(PLURAL_FORMS), "")
    if any(_PLACE.search(text) for text in (message.text, message.plural)):
        entry.flags = ["python-format"] if "%" in message.text + message.plural else ["python-brace-format"]
    return entry


def message_of(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def is_complete(entry: polib.POEntry) -> bool:
    """Whether it has its translation, in all four forms where it counts something."""
    if not entry.msgid_plural:
        return bool(entry.msgstr)
    return set(entry.msgstr_plural) == set(range(PLURAL_FORMS)) and all(entry.msgstr_plural.values())


def faults(catalogue: polib.POFile, found: Found) -> list[str]:
    """What is wrong with the catalogue, one sentence each; untranslated entries are not counted here."""
    current = [entry for entry in catalogue if not entry.obsolete]
    stale = set(found) ^ {message_of(entry) for entry in current}
    said = [f"Run `make messages`, the catalogue is stale: {message.text!r}" for message in sorted(stale)]
    for entry in current:
        said += _faults_of(entry)
    return said


def _faults_of(entry: polib.POEntry) -> Iterator[str]:
    if entry.fuzzy:
        yield f"Nobody has confirmed (it is fuzzy): {entry.msgid!r}"
    if entry.msgid_plural and any(entry.msgstr_plural.values()) and not is_complete(entry):
        yield f"A plural form is missing: {entry.msgid!r}"
    for form, text in _forms(entry):
        meant = entry.msgid_plural if entry.msgid_plural and form else entry.msgid
        if _parts(_PLACE, text) != _parts(_PLACE, meant) and not _counts_in_words(entry, form, text):
            yield f"The values put in differ: {entry.msgid!r} and {text!r}"
        if _parts(_TAG, text) != _parts(_TAG, meant):
            yield f"The HTML tags differ: {entry.msgid!r} and {text!r}"
        if text.startswith("\n") != meant.startswith("\n") or text.endswith("\n") != meant.endswith("\n"):
            yield f"The line ends differ: {entry.msgid!r}"


def _forms(entry: polib.POEntry) -> list[tuple[int, str]]:
    if entry.msgid_plural:
        return [(form, text) for form, text in sorted(entry.msgstr_plural.items()) if text]
    return [(0, entry.msgstr)] if entry.msgstr else []


def _parts(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(pattern.findall(text))


def _counts_in_words(entry: polib.POEntry, form: int, text: str) -> bool:
    """The form for one may follow the plural, which names the number, where English says "a" or "one"."""
    return (
        bool(entry.msgid_plural) and form == 0 and _parts(_PLACE, text) == _parts(_PLACE, entry.msgid_plural)
    )


def main(words: Sequence[str]) -> int:
    options = argparse.ArgumentParser(description="Brings the Welsh catalogue up to date with the code.")
    options.add_argument("--check", action="store_true", help="change nothing; say what is wrong")
    found = everything()
    if options.parse_args(words).check:
        wrong = faults(read(), found)
    else:
        catalogue = renewed(read(), found)
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        catalogue.save(str(CATALOGUE))
        wrong = faults(catalogue, found)
    for line in wrong:
        print(line)
    current = [entry for entry in read() if not entry.obsolete]
    print(f"{sum(map(is_complete, current))} of {len(current)} are in Welsh.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
