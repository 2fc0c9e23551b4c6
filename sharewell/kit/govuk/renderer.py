"""Django's form renderer with our templates: a plain Django form comes out in GOV.UK markup."""

from pathlib import Path
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.functional import cached_property

from sharewell.kit.govuk.boundfield import GovukBoundField
from sharewell.kit.govuk.inputs import WRITERS

OWN_TEMPLATES = Path(__file__).parent / "templates"
DJANGO_TEMPLATES = Path(forms.__file__).parent / "templates"


class GovukRenderer(DjangoTemplates):
    """Set as FORM_RENDERER. Fields become GovukBoundField, which knows labels, hints, errors and options."""

    form_template_name = "govuk/forms/form.html"
    formset_template_name = "govuk/forms/formset.html"
    bound_field_class = GovukBoundField

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """As Django does, but the commonest widgets are written without a template."""
        write = WRITERS.get(template_name)
        return write(context["widget"]) if write else str(super().render(template_name, context, request))

    @cached_property
    def engine(self) -> Any:
        """Our templates first, then Django's widgets, then those of the apps."""
        return self.backend(
            {
                "APP_DIRS": True,
                "DIRS": [OWN_TEMPLATES, DJANGO_TEMPLATES],
                "NAME": "govukforms",
                "OPTIONS": {"builtins": ["django.templatetags.i18n"]},
            }
        )
