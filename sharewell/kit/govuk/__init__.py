"""The look of Sharewell: base page, form renderer and components in GOV.UK Frontend's markup, under our own brand.

How to use it
=============

Pages
-----
Every page extends ``govuk/base.html``::

    {% extends "govuk/base.html" %}{% load i18n govuk %}
    {% block title %}{% translate "What worries you?" %}{% endblock %}
    {% block back_link %}{% back_link url=back_url %}{% endblock %}
    {% block content %}
      <form method="post" novalidate>{% csrf_token %}{% idempotency_key %}
        {{ form }}
        {% button _("Continue") %}
      </form>
    {% endblock %}

Blocks: ``title`` (without "– Sharewell"; never anything about a child), ``back_link``, ``content`` (two thirds wide),
``aside`` (beside it), ``layout`` (replaces both: full width for tables), ``quick_exit``, ``head``, ``footer_extra``.
If the context has a bound ``form`` with errors, the base adds "Error: " to the title and the error summary above
``content``; for a page with several forms put the summary yourself: ``{% error_summary form %}``.
A page needs one ``<h1 class="govuk-heading-l">`` unless a field is the heading (below).

Context: ``sharewell.kit.govuk.context.page`` (context processor) gives ``demo``; ``navigation`` is a list of
``NavItem(text, url, current)`` or dicts. Footer links appear when routes named ``about``, ``accessibility``,
``privacy`` and ``help`` exist; the language switch when ``path("language/", include("sharewell.kit.govuk.urls"))``
is there. Django messages show as banners.

Forms
-----
``FORM_RENDERER = "sharewell.kit.govuk.renderer.GovukRenderer"`` is all: a plain Django form renders right. The label is
the question, ``help_text`` the hint. Anything else about the look stands beside the fields in ``looks``::

    class WhatWorriesYouForm(GovukForm):
        worry = forms.CharField(label=_("What worries you?"), help_text=_("Use your own words."), max_length=4000,
                                widget=forms.Textarea, error_messages={"required": _("Say what worries you")})
        seen = forms.ChoiceField(label=_("How do you know?"), widget=forms.RadioSelect, choices=…)
        told_by = forms.CharField(label=_("Who told you?"), required=False)
        looks = {
            "worry": Look(page_heading=True, count=True, rows=8),
            "seen": Look(hints={"reported": _("Someone told you")}, conditional={"reported": "told_by"}),
        }

``Look`` (looks.py): ``page_heading`` (label or legend becomes the h1), ``size`` (s m l xl or "" of label or legend),
``hidden_label``, ``width`` (2 3 4 5 10 20 or "one-half"…), ``inline``, ``small``, ``hints`` {value: text},
``conditional`` {value: field name}, ``dividers`` {value: "or", before that option}, ``exclusive`` (checkbox value that
clears the rest), ``rows``, ``count`` (character count up to ``max_length``), ``prefix``, ``suffix``.
``autocomplete``, ``inputmode``, ``spellcheck`` stay in ``widget.attrs``. In a template,
``{{ form.worry.as_field_group }}`` gives one field and ``{{ form.worry.as_page_heading }}`` the same with its
question as the h1.

``GovukForm`` (forms.py; use it as the base) adds: a "required" error that names its question; a conditional field must
be filled when its option is chosen and is emptied when not (declare it ``required=False``). With JavaScript off all
conditional fields show.

Fields: ``GovukDateField`` (→ date), ``ApproximateDateField`` (→ ``ApproximateDate``: a year, a month or a day;
``str()`` is "2014", "2014-06", "2014-06-01", and reads back as ``initial``), ``GovukTimeField`` ("4:15pm", "16:15"),
``GovukDateTimeField`` (→ aware datetime). Each takes ``what`` ("the date of birth") for its error messages, and
``not_after``/``not_before``: a value or a function. Posted names: ``dob-day``, ``dob-month``, ``dob-year`` (``-time``).

Components: ``{% load govuk %}``
-------------------------------
Text is escaped unless marked safe. Lists take the dataclasses of ``parts.py`` or dicts of the same keys.

    {% button _("Share") %}   kind="secondary|warning|inverse|start" name= value= id= url= prevent_double_click=True
    {% link_button _("Start") url kind="start" %}
    {% big_button _("Someone is in danger now") url kind="danger" hint=_("…") %}      kind="worry"; kind="calm"
    {% back_link url %}  {% breadcrumbs crumbs %}  {% pagination page_obj %}
    {% summary_list rows card_title= %}      rows: SummaryRow(key, value, actions=[Link(text, url, hidden)])
    {% data_table columns rows caption= first_is_header=True %}
        columns: text or Column(text, numeric, sort_url, sorted="ascending|descending")
        cells: text or Cell(text, numeric, url)
    {% tag _("New") "blue" %}   {% status_tag "overdue" _("Overdue") %}    colours: STATUS_COLOURS in parts.py
    {% task_list tasks %}   Task(title, url, status, colour, hint)
    {% timeline events %}   Event(title, when, by, text, when_iso)
    {% details _("Why?") %}…{% enddetails %}       {% accordion %}{% details … %}{% endaccordion %}
    {% inset %}…{% endinset %}   {% warning_text %}…{% endwarning_text %}   {% panel _("Sent") %}…{% endpanel %}
    {% notification_banner title= kind="success" %}…{% endnotification_banner %}    {% card _("Title") %}…{% endcard %}
    {% phase_banner _("Trial") %}…{% endphase_banner %}    {% quick_exit url %}    {% error_summary form %}
    {% button_group %}…{% endbutton_group %}    {% visually_hidden _("about the share") %}

Headings, paragraphs, lists and links take GOV.UK's classes by hand (``govuk-heading-m``, ``govuk-body``,
``govuk-link``).
Static files: in production use ``sharewell.kit.govuk.storage.Storage``. No inline script or style anywhere.

What does not live here: anything that knows a child, a share or an organisation.
"""
