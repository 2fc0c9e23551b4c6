"""How a form's field is shown, where label, hint and widget do not say it all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Options for one field, declared in the form's `looks` under the field's name."""

    page_heading: bool = False
    """The label or legend is the page's h1."""
    size: str | None = None
    """Size of label or legend: s, m, l, xl, or "" for plain. Without it: l for a page heading, else s."""
    hidden_label: bool = False
    """The label is there for screen readers only."""
    width: int | str = ""
    """Width in characters (2, 3, 4, 5, 10, 20) or of the column ("one-half", "two-thirds")."""
    inline: bool = False
    """Radios side by side; for two short answers only."""
    small: bool = False
    """Smaller radios or checkboxes, for filters."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """A hint under an option, by the option's value."""
    conditional: Mapping[str, str] = field(default_factory=dict)
    """The field that opens under an option, by the option's value."""
    dividers: Mapping[str, str] = field(default_factory=dict)
    """A word such as "or" above an option, by the option's value."""
    exclusive: Sequence[str] = ()
    """Checkbox values that clear all the others, such as "none"."""
    rows: int = 5
    """Height of a text area in lines."""
    count: bool = False
    """Show how many characters are left of the field's max_length."""
    prefix: str = ""
    suffix: str = ""


PLAIN = Look()
