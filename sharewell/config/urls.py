"""Every address of Sharewell. Each included file registers its routes with who may come."""

from django.urls import include, path

urlpatterns = [
    path("", include("sharewell.apps.home.urls")),
    path("desk/", include("sharewell.apps.desk.urls")),
    path("concerns/", include("sharewell.apps.concerns.urls")),
    path("guidance/", include("sharewell.apps.guidance.urls")),
    path("transfers/", include("sharewell.apps.transfers.urls")),
    path("discussions/", include("sharewell.apps.discussions.urls")),
    path("pick-up/", include("sharewell.apps.pickups.urls")),
    path("shares/", include("sharewell.apps.shares.urls")),
    path("requests/", include("sharewell.apps.requests.urls")),
    path("assessments/", include("sharewell.apps.assessments.urls")),
    path("rights/", include("sharewell.apps.rights.urls")),
    path("accountability/", include("sharewell.apps.accountability.urls")),
    path("breaches/", include("sharewell.apps.breaches.urls")),
    path("flows/", include("sharewell.apps.flows.urls")),
    path("policies/", include("sharewell.apps.policies.urls")),
    path("agreements/", include("sharewell.apps.agreements.urls")),
    path("disagreements/", include("sharewell.apps.disagreements.urls")),
    path("decisions/", include("sharewell.apps.decisions.urls")),
    path("attachments/", include("sharewell.apps.attachments.urls")),
    path("patterns/", include("sharewell.apps.patterns.urls")),
    path("pointers/", include("sharewell.apps.pointers.urls")),
    path("matching/", include("sharewell.apps.matching.urls")),
    path("children/", include("sharewell.apps.children.urls")),
    path("organisations/", include("sharewell.apps.organisations.urls")),
    path("audit/", include("sharewell.apps.audit.urls")),
    path("outbox/", include("sharewell.kit.notify.urls")),
    path("language/", include("sharewell.kit.govuk.urls")),
    path("account/", include("allauth.urls")),
]
