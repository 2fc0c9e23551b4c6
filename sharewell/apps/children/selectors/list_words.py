"""What is wrong in a line of a list, and what each column is, in words: for pages, commands and the refused lines."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.domain.entries_file import Field, HeldFor, Outcome, RowFault, RunState
from sharewell.domain.tables import BadFile

FIELDS: Mapping[Field, str | Promise] = {
    Field.REFERENCE: gettext_lazy("Our own reference or ID"),
    Field.GIVEN: gettext_lazy("First names"),
    Field.MIDDLE: gettext_lazy("Middle names"),
    Field.FAMILY: gettext_lazy("Family name (surname)"),
    Field.FULL_NAME: gettext_lazy("Whole name"),
    Field.KNOWN_AS: gettext_lazy("Known as"),
    Field.FORMER_FAMILY: gettext_lazy("Former family name"),
    Field.BORN: gettext_lazy("Date of birth"),
    Field.DUE: gettext_lazy("Due date (not born yet)"),
    Field.KIND: gettext_lazy("Child or adult"),
    Field.SEX: gettext_lazy("Sex"),
    Field.NHS_NUMBER: gettext_lazy("NHS number"),
    Field.CHI: gettext_lazy("CHI number"),
    Field.HEALTH_AND_CARE: gettext_lazy("Health and Care number"),
    Field.UPN: gettext_lazy("Pupil number (UPN)"),
    Field.ULN: gettext_lazy("Learner number (ULN)"),
    Field.ADDRESS: gettext_lazy("A line of the address"),
    Field.POSTCODE: gettext_lazy("Postcode"),
    Field.UPRN: gettext_lazy("Number of the property (UPRN)"),
    Field.LANGUAGE: gettext_lazy("First language"),
    Field.INTERPRETER: gettext_lazy("Needs an interpreter"),
    Field.TELEPHONE: gettext_lazy("Telephone"),
    Field.EMAIL: gettext_lazy("E-mail"),
    Field.PROTECTED: gettext_lazy("Marked as protected or restricted"),
}
STATES: Mapping[RunState, str | Promise] = {
    RunState.CHOSEN: gettext_lazy("Not started"),
    RunState.RUNNING: gettext_lazy("Being taken in"),
    RunState.STOPPED: gettext_lazy("Stopped"),
    RunState.DONE: gettext_lazy("Done"),
    RunState.UNDOING: gettext_lazy("Being taken back"),
    RunState.UNDONE: gettext_lazy("Taken back"),
}
OUTCOMES: Mapping[Outcome, str | Promise] = {
    Outcome.NEW: gettext_lazy("New"),
    Outcome.CHANGED: gettext_lazy("Changed"),
    Outcome.SAME: gettext_lazy("Here already"),
    Outcome.HELD: gettext_lazy("Held for a person"),
    Outcome.REFUSED: gettext_lazy("Not taken"),
}
HELD: Mapping[HeldFor, str | Promise] = {
    HeldFor.MARKED: gettext_lazy("The list itself marks this line as protected or restricted."),
    HeldFor.LIKE_PROTECTED: gettext_lazy(
        "This may be somebody here of whom something is kept safe. A second record would not be protected."
    ),
    HeldFor.WOULD_CHANGE_PROTECTED: gettext_lazy(
        "This would change the record of somebody of whom something is kept safe."
    ),
}
_FAULTS: Mapping[str, str | Promise] = {
    "day": gettext_lazy("“%(about)s” is not a date that we can read. Write it like 31/12/2019."),
    "two_ways": gettext_lazy("“%(about)s” can be read as two dates. Write the year first, like 2019-12-31."),
    "day_far": gettext_lazy("“%(about)s” cannot be right. Check the year."),
    "too_long": gettext_lazy("This is too long. Use %(about)s letters or fewer."),
    "signs": gettext_lazy("There are signs in it that nobody can read. Type it again."),
    "yes_or_no": gettext_lazy("“%(about)s” is neither yes nor no."),
    "no_name": gettext_lazy("There is no name. Add one."),
    "reference_twice": gettext_lazy(
        "Line %(about)s has the same reference with other particulars. Keep the one that is right."
    ),
}
_FILES: Mapping[str, str | Promise] = {
    "mapping": gettext_lazy("The file that says what columns are cannot be used: %(about)s."),
    "mapping_heading": gettext_lazy("The list has no column %(about)s."),
    "mapping_field": gettext_lazy(
        "A column cannot be “%(about)s”. Write one of these, or nothing: %(known)s."
    ),
}


def fault_words(fault: RowFault) -> str:
    """What is wrong, and what to do."""
    said = fault.about if fault.code == "number" else str(_FAULTS[fault.code]) % {"about": fault.about}
    return f"{FIELDS[fault.field]}: {said}" if fault.field else said


def faults_words(faults: Iterable[RowFault]) -> str:
    """All that is wrong in a line."""
    return " ".join(fault_words(one) for one in faults)


def line_words(line: int, faults: Iterable[RowFault]) -> str:
    """A line that is not taken, with why."""
    return _("Line %(line)d. %(why)s") % {"line": line, "why": faults_words(faults)}


def bad_list_words(bad: BadFile) -> str:
    """Why a file beside the list cannot be used."""
    return str(_FILES[bad.code]) % {"about": bad.about, "known": ", ".join(Field)}
