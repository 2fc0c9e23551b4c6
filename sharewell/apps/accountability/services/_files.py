"""The files of a pack."""

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.accountability.models import Pack
from sharewell.apps.accountability.selectors import processing_of
from sharewell.apps.accountability.services import _sections as sections
from sharewell.apps.accountability.services._paper import paper
from sharewell.apps.accountability.services._samples import decided_by, sampled
from sharewell.apps.audit.selectors import log_keys
from sharewell.apps.audit.services import log_key
from sharewell.domain.access import Actor
from sharewell.domain.accountability import as_csv, indexed, processing_columns
from sharewell.kit.documents import IN_PARTS, render_pdf

NO_TIME = (1980, 1, 1, 0, 0, 0)


def files_of(actor: Actor, pack: Pack, at: datetime) -> dict[str, bytes]:
    """Every file by its name, with the index over them."""
    decided = decided_by(actor.organisation, until=pack.asked_at)
    register, copies = sections.agreements(actor, at)
    found: dict[str, Any] = {
        "agreements": register,
        "assessments": sections.assessments(actor),
        "policies": sections.policies(actor, at),
        "notices": sections.notices(actor),
        "breaches": sections.breaches(actor, at),
        "certificates": sections.certificates(actor),
        "rights": sections.rights(actor, at),
        "decisions": sections.decisions([(one.at, one.detail) for one in decided], at),
        "samples": sampled(pack, decided),
    }
    files = {f"{name}.json": _json(content) for name, content in found.items()}
    files |= {f"agreements/{reference}.json": _json(copy) for reference, copy in copies.items()}
    files["record-of-processing.csv"] = _processing(actor, at)
    files["summary.pdf"] = render_pdf(IN_PARTS, paper(pack, found, at))
    files["read-me.txt"] = _read_me().encode()
    return indexed(files, keys=_keys(), about=_about(pack, at, len(decided)))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """One ZIP, the same bytes for the same files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in sorted(files.items()):
            bundle.writestr(zipfile.ZipInfo(name, NO_TIME), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _about(pack: Pack, at: datetime, decided: int) -> dict[str, Any]:
    return {
        "reference": pack.reference,
        "organisation": pack.organisation_name,
        "made_at": at.isoformat(),
        "samples_chosen_by": pack.samples,
        "decisions_to_choose_from": decided,
    }


def _processing(actor: Actor, at: datetime) -> bytes:
    columns = processing_columns()
    rows = processing_of(actor, at=at)
    heads = ["What is done", *(one.says for one in columns)]
    return as_csv(heads, [[one.name, *(one.cell(column.fills).text for column in columns)] for one in rows])


def _keys() -> list[str]:
    return sorted({one.text() for one in (log_key(), *log_keys())})


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _read_me() -> str:
    return _(
        "index.json has the SHA-256 of every file here, and the public keys of the log.\n"
        "Where something says in_the_log, its proof leads from a leaf to the root that a signed checkpoint names.\n"
        "Small figures are hidden (null). Months that have not ended are left out.\n"
        "A sample is named by its number; the organisation shows the whole decision where it is kept.\n"
    )
