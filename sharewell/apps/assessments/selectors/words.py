"""The words in which risks are weighed."""

from django.utils.translation import gettext_lazy as _

from sharewell.domain.assessments import Effect, Likelihood, Overall, Severity

LIKELIHOOD_WORDS = {
    Likelihood.REMOTE: _("Remote"),
    Likelihood.POSSIBLE: _("Possible"),
    Likelihood.PROBABLE: _("Probable"),
}
SEVERITY_WORDS = {
    Severity.MINIMAL: _("Minimal"),
    Severity.SIGNIFICANT: _("Significant"),
    Severity.SEVERE: _("Severe"),
}
EFFECT_WORDS = {
    Effect.ELIMINATED: _("It takes the risk away"),
    Effect.REDUCED: _("It makes the risk smaller"),
    Effect.ACCEPTED: _("Nothing is done: the risk is accepted"),
}
OVERALL_WORDS = {Overall.LOW: _("Low"), Overall.MEDIUM: _("Medium"), Overall.HIGH: _("High")}
