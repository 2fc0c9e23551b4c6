"""The one page of this kit."""

from sharewell.kit.govuk.language import choose_language
from sharewell.kit.permissions import ANYONE, route

urlpatterns = [route("<slug:code>/", choose_language, name="choose_language", allows=ANYONE)]
