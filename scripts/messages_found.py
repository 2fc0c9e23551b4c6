"""Finds every string that a person may see and that has to be translated, in Python, templates and rule data."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sharewell"
RULES = "sharewell/guidance"
sys.path.insert(0, str(ROOT))

from sharewell.domain.accountability import processing_columns
from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.changes import changes
from sharewell.domain.advice.words import every_sentence
from sharewell.domain.agreements import agreement_terms, names_in
from sharewell.domain.assessments import assessment_form
from sharewell.domain.breaches import breach_rules
from sharewell.domain.cited import NATIONS
from sharewell.domain.deadlines import clocks, milestones
from sharewell.domain.notices import notice_form
from sharewell.domain.policies import policy_set
from sharewell.domain.requests.askable_files import aims, askables
from sharewell.domain.requests.narrow import SENTENCES
from sharewell.domain.rights import rights_law

GETTEXT = "django.utils.translation"
# How many strings each function of gettext takes first, and what they are: (context, singular, plural).
SHAPES: Mapping[str, tuple[bool, bool]] = {
    "gettext": (False, False),
    "gettext_lazy": (False, False),
    "gettext_noop": (False, False),
    "ngettext": (False, True),
    "ngettext_lazy": (False, True),
    "pgettext": (True, False),
    "pgettext_lazy": (True, False),
    "npgettext": (True, True),
    "npgettext_lazy": (True, True),
}
# What `templatize` makes of a template: calls to these, with anything else blanked out between them.
_STRING = r"u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
_CALL = re.compile(rf"\b(npgettext|ngettext|pgettext|gettext|_)\(({_STRING}(?:, {_STRING})*)")
# Libraries that have no Welsh, or not all of it, and whose sentences come up on our pages.
LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "allauth": (
        "account/adapter.py",
        "account/fields.py",
        "account/forms.py",
        "core/internal/ratelimit.py",
        "mfa/adapter.py",
        "mfa/base/forms.py",
        "mfa/recovery_codes/forms.py",
        "mfa/totp/forms.py",
        "mfa/webauthn/forms.py",
    ),
    "django": (
        "contrib/auth/forms.py",
        "contrib/auth/password_validation.py",
        "core/validators.py",
        "forms/fields.py",
        "forms/formsets.py",
        "forms/models.py",
    ),
}
DJANGO_WELSH = "conf/locale/cy/LC_MESSAGES/django.po", "contrib/auth/locale/cy/LC_MESSAGES/django.po"

# What Django's Welsh says otherwise than we do: days without a capital inside a sentence, and a clock that agrees with
# what a person may type (4:15pm), where Django would call noon an evening.
SAID_OTHERWISE = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("a.m.", "p.m.", "AM", "PM"),
)


class Message(NamedTuple):
    """What gettext looks a translation up by. An empty `context` or `plural` is none."""

    text: str
    plural: str = ""
    context: str = ""


Found = dict[Message, set[str]]


def everything() -> Found:
    """Each message with the places where it stands: paths within the project, or of a library."""
    found: Found = defaultdict(set)
    for place, messages in (*_of_project(), *_of_rules(), *_of_libraries()):
        for message in messages:
            found[message].add(place)
    return dict(found)


def _of_project() -> Iterator[tuple[str, Iterator[Message]]]:
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix == ".py" and "migrations" not in path.parts:
            yield str(path.relative_to(ROOT)), in_python(path.read_text(encoding="utf-8"))
        elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
            yield str(path.relative_to(ROOT)), in_template(path.read_text(encoding="utf-8"))


def _of_rules() -> Iterator[tuple[str, Iterator[Message]]]:
    yield RULES, (Message(one) for one in every_sentence(load_guidance().rules))
    yield RULES, (Message(change.what) for change in changes())
    yield RULES, (Message(clock.says) for clock in clocks())
    yield RULES, (Message(limit.says) for limit in milestones())
    yield RULES, (Message(said) for said in _of_askables())
    yield RULES, (Message(said) for said in _of_assessments())
    yield RULES, (Message(said) for said in _of_agreements())
    yield RULES, (Message(said) for said in _of_rights())
    yield RULES, (Message(said) for said in _of_notices())
    yield RULES, (Message(said) for said in _of_policies())
    asked = (*breach_rules().questions, *breach_rules().fields, *processing_columns())
    yield RULES, (Message(one.says) for one in asked)


def _of_askables() -> Iterator[str]:
    """What can be asked for, in the words of each nation, and what it is asked for."""
    for fact in askables():
        yield from (fact.says, *fact.says_in.values())
    for aim in aims():
        yield from (aim.says, aim.why)
    yield from SENTENCES.values()


def _of_assessments() -> Iterator[str]:
    """What an assessment asks, and the risks that it begins from."""
    form = assessment_form()
    yield from (one.says for one in (*form.screens, *form.questions, *form.risks))
    yield from (one.measure for one in form.risks)


def _of_policies() -> Iterator[str]:
    """What a new body is asked, and the sorts of policy. The words of a draft go into the text as they are."""
    known = policy_set()
    yield from (one.says for one in (*known.questions, *known.kinds))
    for question in known.questions:
        yield from question.answers.values()


def _of_rights() -> Iterator[str]:
    """What is settled first, and why something may be kept back."""
    law = rights_law()
    for lines in (law.starts, law.pauses, law.competences, law.to_settle, law.exemptions):
        yield from (one.says for one in lines)
    for one in law.exemptions:
        yield from (one.name, one.test)


def _of_notices() -> Iterator[str]:
    """What privacy notices say, who the regulator is, and reasons for not telling."""
    form = notice_form()
    for lines in (form.parts, form.sentences, form.regulators, form.reasons):
        yield from (one.says for one in lines)


def _of_agreements() -> Iterator[str]:
    """What an agreement says, and what each nation calls its sorts. The standard words go into the text as they are."""
    terms = agreement_terms()
    for said in (terms.kinds.values(), terms.groups, terms.terms):
        yield from (one.says for one in said)
    for nation in NATIONS:
        names = names_in(nation)
        yield from (*names.says.values(), *(said for said in names.notes.values() if said))


def _of_libraries() -> Iterator[tuple[str, Iterator[Message]]]:
    """Messages of the libraries that Django's own Welsh does not already have."""
    known = _known_to_django()
    yield "django/utils/dates.py", (Message(word) for word in SAID_OTHERWISE)
    for library, files in LIBRARIES.items():
        for name in files:
            source = (_folder(library) / name).read_text(encoding="utf-8")
            yield f"{library}/{name}", (one for one in in_python(source) if one.text not in known)


def _known_to_django() -> set[str]:
    catalogues = [polib.pofile(str(_folder("django") / name)) for name in DJANGO_WELSH]
    return {entry.msgid for catalogue in catalogues for entry in catalogue.translated_entries()}


def _folder(library: str) -> Path:
    spec = importlib.util.find_spec(library)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{library} is not installed here. Run `make dev` first.")
    return Path(spec.origin).parent


def in_python(source: str) -> Iterator[Message]:
    """Messages of a module: calls of gettext, under whatever name the module imports it."""
    for name, call in _calls_of_gettext(ast.parse(source)):
        yield from _message(SHAPES[name], [_text(one) for one in call.args])


def unread(source: str) -> list[str]:
    """Calls of gettext in a module whose words cannot be read from the code, because they are in a variable."""
    return [
        ast.unparse(call)
        for name, call in _calls_of_gettext(ast.parse(source))
        if not _message(SHAPES[name], [_text(one) for one in call.args])
    ]


def _calls_of_gettext(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    names = _names_of_gettext(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield names[node.func.id], node


def _names_of_gettext(tree: ast.Module) -> dict[str, str]:
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == GETTEXT)
    return {
        name.asname or name.name: name.name for one in imports for name in one.names if name.name in SHAPES
    }


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def in_template(source: str) -> Iterator[Message]:
    """Messages of a template: `translate`, `blocktranslate` and `_("…")`."""
    for call in _CALL.finditer(templatize(source)):
        name = "gettext" if call[1] == "_" else call[1]
        yield from _message(SHAPES[name], [ast.literal_eval(one) for one in re.findall(_STRING, call[2])])


def _message(shape: tuple[bool, bool], texts: list[str | None]) -> Iterable[Message]:
    has_context, has_plural = shape
    needed = texts[: 1 + has_context + has_plural]
    if len(needed) < 1 + has_context + has_plural or not all(needed):
        return ()  # a variable: what it can hold comes from elsewhere, such as the rules
    context = needed.pop(0) if has_context else ""
    plural = needed.pop() if has_plural else ""
    return (Message(str(needed[0]), str(plural), str(context)),)
