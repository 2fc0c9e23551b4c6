"""Putting the authentication library's questions into our words."""

from typing import Any

from django.forms import Form


def ask(form: Form, name: str, label: Any, *, hint: Any = "", missing: Any = None) -> None:
    """Put a question of the library into our words: no placeholder, a hint, what to do when it is empty."""
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    if missing:
        field.error_messages["required"] = missing
