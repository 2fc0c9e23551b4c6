"""Addresses of this app. `token` is the signed name of a pick-up and says nothing about anybody."""

from sharewell.apps.pickups.views import asked, calling, copies, following, letters, visiting
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import ANYONE, roles, route

app_name = "pickups"
PEOPLE = roles(*CONTENT_ROLES)
OF = "of/<slug:reference>/"
ASKED = "asked/<slug:reference>/"
ONE = "<slug:token>/"

urlpatterns = [
    route(OF, following.following, name="following", allows=PEOPLE),
    route(f"{OF}make/", following.make, name="make", allows=PEOPLE),
    route(f"{OF}text/", following.text, name="text", allows=PEOPLE),
    route(f"{OF}end/", following.end, name="end", allows=PEOPLE),
    route(f"{OF}script/", calling.script, name="script", allows=PEOPLE),
    route(f"{OF}letter/", calling.letter, name="letter", allows=PEOPLE),
    route(f"{OF}call/", calling.call, name="call", allows=PEOPLE),
    route(ASKED, following.asked, name="asked", allows=PEOPLE),
    route(f"{ASKED}make/", following.make_asked, name="make_asked", allows=PEOPLE),
    route(f"{ASKED}end/", following.end_asked, name="end_asked", allows=PEOPLE),
    route("letter/<slug:token>/", letters.door, name="letter_door", allows=ANYONE),
    route("letter/<slug:token>/document/", letters.document, name="letter_document", allows=ANYONE),
    route("thanks/", visiting.thanks, name="thanks", allows=ANYONE),
    route("closed/", visiting.closed, name="closed", allows=ANYONE),
    route(ONE, visiting.door, name="door", allows=ANYONE),
    route(f"{ONE}own/", visiting.own, name="own", allows=ANYONE),
    route(f"{ONE}answer/", visiting.answer, name="answer", allows=ANYONE),
    route(f"{ONE}ask/", visiting.ask, name="ask", allows=ANYONE),
    route(f"{ONE}confirm/<int:sequence>/", visiting.confirm, name="confirm", allows=ANYONE),
    route(f"{ONE}give-back/", visiting.give_back, name="give_back", allows=ANYONE),
    route(f"{ONE}copy/", copies.copy, name="copy", allows=ANYONE),
    route(f"{ONE}sealed-copy/", copies.sealed_copy, name="sealed_copy", allows=ANYONE),
    route(f"{ONE}files/<uuid:attachment>/", copies.file, name="file", allows=ANYONE),
    route(f"{ONE}files/<uuid:attachment>/picture/", copies.picture, name="picture", allows=ANYONE),
    route(f"{ONE}nothing/", asked.nothing, name="nothing", allows=ANYONE),
    route(f"{ONE}tell/", asked.tell, name="tell", allows=ANYONE),
    route(f"{ONE}refuse/", asked.refuse, name="refuse", allows=ANYONE),
    route(f"{ONE}clarify/", asked.clarify, name="clarify", allows=ANYONE),
    route(f"{ONE}take-back/", asked.take_back, name="take_back", allows=ANYONE),
    route(f"{ONE}wrong-person/", visiting.wrong_person, name="wrong_person", allows=ANYONE),
    route(f"{ONE}leave/", visiting.leave, name="leave", allows=ANYONE),
]
