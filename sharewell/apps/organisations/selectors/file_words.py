"""What is wrong with a file of the directory, in words that say what to do, for the page and the command line."""

from django.utils.functional import Promise
from django.utils.translation import gettext as translated
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.domain.contacts import Purpose
from sharewell.domain.directory_file import MOST_LINES, BadFile, Fault

BAD_FILES: dict[str, Promise] = {
    "too_large": _("The file is too large. Split it into files of less than 900 KB each."),
    "too_many": _("The file has more than {most} lines. Split it into smaller files."),
    "empty": _("The file is empty. Fill in the template and try again."),
    "spreadsheet": _("This is a spreadsheet. Open it, choose Save as, and save it as CSV."),
    "encoding": _("Some letters of the file cannot be read. Save it as CSV UTF-8 and try again."),
    "no_text": _("This is not a text file. Save your list as CSV and try again."),
    "quotes": _(
        'There is a quotation mark (") too many or too few from line {about} on. Mend it and try again.'
    ),
    "unknown_column": _(
        "We do not know the column “{about}”. Use the names of the template in the first line."
    ),
    "column_twice": _("The column “{about}” is there twice. Take one out."),
    "no_column": _("There is no column “{about}”. Each line needs it, so that we know whom you mean."),
}
FAULTS: dict[str, Promise] = {
    "too_many_cells": _(
        "This line has more cells than the first one. Put text that has commas in quotation marks."
    ),
    "needed": _("Fill in this cell. Without it we do not know whom you mean."),
    "needed_for_contact": _(
        "Fill in what the contact is for, and a name or post; or leave all contact cells empty."
    ),
    "needed_for_new": _("This organisation is new. Fill in this cell."),
    "no_way_to_reach": _("Give the contact a phone number or an email address."),
    "too_long": _("Write at most {about} letters, in one line, without special signs."),
    "word": _("We do not know “{about}”. Write one of: {words}."),
    "yes_or_no": _("Write yes or no instead of “{about}”."),
    "phone": _("“{about}” is not a phone number. Write it like 01632 960001."),
    "email": _("“{about}” is not an email address. Write it like name@example.org."),
    "hours": _("We cannot read “{about}”. Write days and times, like Mon-Fri 08:00-18:00."),
    "order": _("Write a whole number from 1 to 99 instead of “{about}”."),
    "day": _("“{about}” is not a date. Write it like 31/12/2026."),
    "two_values": _(
        "Line {about} says something else of the same organisation. Write the same in both lines."
    ),
    "twice": _("This contact is in line {about} already. Take one of the two out."),
    "suspended": _("This organisation is suspended. Take the line out."),
}
WORDS = {"nation": Nation, "sector": Sector, "body": Body, "contact_for": Purpose}


def bad_file_words(bad: BadFile) -> str:
    """Why a file as a whole cannot be read, and what to do."""
    return str(BAD_FILES[bad.code]).format(about=bad.about, most=MOST_LINES)


def fault_words(fault: Fault) -> str:
    """What is wrong in one cell or line, and what to do."""
    words = ", ".join(str(word) for word in WORDS.get(fault.column, ()) if word != "unknown")
    said = str(FAULTS[fault.code]).format(about=fault.about, words=words)
    return f"{fault.column}: {said}" if fault.column else said


def fault_line(fault: Fault) -> str:
    """The same with the number of its line."""
    return translated("Line {line}, {says}").format(line=fault.line, says=fault_words(fault))
