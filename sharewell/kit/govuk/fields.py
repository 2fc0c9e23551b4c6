"""Form fields for dates and times typed by hand, with errors that say which part to mend."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.dates import (
    ApproximateDate,
    impossible_parts,
    month_number,
    read_number,
    read_time,
    typed_parts,
)
from sharewell.kit.govuk.parts_widget import LABELS, PartsWidget

Limit = date | Callable[[], date] | None
DATE_PARTS = ("day", "month", "year")
FIRST_YEAR = 1900


class _PartsField(forms.Field):
    """What dates share: parts that must be there, parts that are impossible, limits."""

    parts: ClassVar[tuple[str, ...]] = DATE_PARTS
    needed: ClassVar[tuple[str, ...]] = DATE_PARTS
    widget: type[PartsWidget] | PartsWidget
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Enter %(what)s"),
        "incomplete": _("%(What)s must include a %(missing)s"),
        "not_real": _("%(What)s must be a real date"),
        "year": _("%(What)s must have a year of 4 numbers, like 2014"),
        "too_late": _("%(What)s must be no later than %(limit)s"),
        "too_early": _("%(What)s must be no earlier than %(limit)s"),
        "time": _("%(What)s must have a time like 4:15pm or 16:15"),
    }

    def __init__(
        self,
        *,
        what: Any = _("the date"),
        not_after: Limit = None,
        not_before: Limit = None,
        **kwargs: Any,
    ):
        attrs = kwargs.pop("attrs", None)
        kwargs.setdefault("widget", PartsWidget(self.parts, attrs))
        super().__init__(**kwargs)
        self.what, self.not_after, self.not_before = what, not_after, not_before

    def prepare_value(self, value: Any) -> dict[str, str]:
        """The inputs' text: what was typed, or the parts of an initial date."""
        return value if isinstance(value, dict) else typed_parts(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != {
            key: text for key, text in self.prepare_value(data).items() if text
        }

    def clean(self, value: Any) -> Any:
        """The date, or None where nothing was typed and nothing is needed. Raises ValidationError."""
        typed: Mapping[str, str] = value or {}
        if not any(typed.values()):
            if self.required:
                raise self._error("required", self.parts)
            return None
        self._refuse_gaps(typed)
        found = self._read(typed)
        self._refuse_outside_limits(found)
        self.run_validators(found)
        return found

    def _refuse_gaps(self, typed: Mapping[str, str]) -> None:
        missing = self._missing(typed)
        if missing:
            words = get_text_list([str(LABELS[part]).lower() for part in missing], gettext("and"))
            raise self._error("incomplete", missing, missing=words)
        if wrong := impossible_parts(typed):
            raise self._error("not_real", wrong)
        year = typed.get("year", "")
        if year and (len(year) != 4 or (read_number(year) or 0) < FIRST_YEAR):
            raise self._error("year", ("year",))

    def _missing(self, typed: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(part for part in self.needed if not typed.get(part))

    def _read(self, typed: Mapping[str, str]) -> Any:
        raise NotImplementedError

    def _date(self, typed: Mapping[str, str]) -> date:
        try:
            return date(int(typed["year"]), month_number(typed["month"]) or 0, int(typed["day"]))
        except ValueError as error:
            raise self._error("not_real", ("day", "month")) from error

    def _refuse_outside_limits(self, found: Any) -> None:
        earliest, latest = self._span(found)
        after, before = _limit(self.not_after), _limit(self.not_before)
        if after and earliest > after:
            raise self._error("too_late", DATE_PARTS, limit=_shown(after))
        if before and latest < before:
            raise self._error("too_early", DATE_PARTS, limit=_shown(before))

    def _span(self, found: Any) -> tuple[date, date]:
        return found, found

    def _error(self, code: str, parts: tuple[str, ...], **extra: str) -> ValidationError:
        what = str(self.what)
        params = {"what": what, "What": capfirst(what), "parts": parts, **extra}
        return ValidationError(self.error_messages[code], code=code, params=params)


def _limit(limit: Limit) -> date | None:
    return limit() if callable(limit) else limit


def _shown(day: date) -> str:
    return date_format(day, "j F Y")


class GovukDateField(_PartsField):
    """A whole date, typed as day, month (number or name) and year. Cleans to a date."""

    def _read(self, typed: Mapping[str, str]) -> date:
        return self._date(typed)


class ApproximateDateField(_PartsField):
    """A date of which perhaps only the year, or the month and year, are known. Cleans to ApproximateDate."""

    needed: ClassVar[tuple[str, ...]] = ("year",)

    def _missing(self, typed: Mapping[str, str]) -> tuple[str, ...]:
        needed = DATE_PARTS[1:] if typed.get("day") else self.needed
        return tuple(part for part in needed if not typed.get(part))

    def _read(self, typed: Mapping[str, str]) -> ApproximateDate:
        if typed.get("day"):
            whole = self._date(typed)
            return ApproximateDate(whole.year, whole.month, whole.day)
        return ApproximateDate(int(typed["year"]), month_number(typed.get("month", "") or "-"))

    def _span(self, found: ApproximateDate) -> tuple[date, date]:
        return found.earliest, found.latest


class GovukDateTimeField(_PartsField):
    """A day and a time of day. Cleans to an aware datetime in the current time zone."""

    parts: ClassVar[tuple[str, ...]] = (*DATE_PARTS, "time")
    needed: ClassVar[tuple[str, ...]] = (*DATE_PARTS, "time")

    def prepare_value(self, value: Any) -> dict[str, str]:
        if isinstance(value, str):
            with suppress(ValueError):
                value = datetime.fromisoformat(value)
        if isinstance(value, datetime):
            local = timezone.localtime(value) if timezone.is_aware(value) else value
            return typed_parts(local.date()) | {"time": f"{local:%H:%M}"}
        return super().prepare_value(value)

    def _read(self, typed: Mapping[str, str]) -> datetime:
        at = read_time(typed["time"])
        if at is None:
            raise self._error("time", ("time",))
        return timezone.make_aware(datetime.combine(self._date(typed), at))

    def _span(self, found: datetime) -> tuple[date, date]:
        return found.date(), found.date()


class GovukTimeField(forms.CharField):
    """A time of day as people write it. Cleans to a time, or None where empty and not required."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Enter a time"),
        "invalid": _("Enter a time like 4:15pm or 16:15"),
    }

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) and len(value) > len("16:15"):
            with suppress(ValueError):
                value = time.fromisoformat(value)
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, time):
            return value
        text = super().to_python(value)
        if not text:
            return None
        if (found := read_time(text)) is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found
