"""Addresses of this app."""

from sharewell.apps.organisations.views import (
    account,
    contacts,
    demo,
    directory,
    directory_file,
    freshness,
    leaving,
    people,
    reaching,
    rota,
)
from sharewell.domain.access import Role
from sharewell.kit.permissions import ANYONE, DEMO_ONLY, SIGNED_IN, roles, route

app_name = "organisations"
ADMINISTRATORS = roles(Role.ADMINISTRATOR)
CONFIRMERS = roles(Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD, Role.DUTY_WORKER)
KEEPERS = roles(Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD)
OWN, ONE = "people/<uuid:person>/", "<uuid:organisation>/"

urlpatterns = [
    route("", directory.directory_page, name="directory", allows=SIGNED_IN),
    route(ONE, directory.organisation_page, name="organisation", allows=SIGNED_IN),
    route(f"{ONE}confirm/", directory.confirm_entry, name="confirm_entry", allows=CONFIRMERS),
    route(f"{ONE}details/", directory.contact_details, name="contact_details", allows=CONFIRMERS),
    route("me/", account.account, name="account", allows=SIGNED_IN),
    route("me/language/", account.language, name="language", allows=SIGNED_IN),
    route("me/second-factor/", account.second_factor, name="second_factor", allows=SIGNED_IN),
    route("me/sessions/<uuid:session>/end/", account.end_session, name="end_session", allows=SIGNED_IN),
    route("me/told/", reaching.when_told, name="how_told", allows=SIGNED_IN),
    route("me/mobile/", reaching.mobile, name="mobile", allows=SIGNED_IN),
    route("me/mobile/code/", reaching.mobile_code, name="mobile_code", allows=SIGNED_IN),
    route("me/mobile/forget/", reaching.forget, name="forget_mobile", allows=SIGNED_IN),
    route("unreached/", reaching.unreached_page, name="unreached", allows=KEEPERS),
    route("unreached/try/", reaching.try_again, name="try_address", allows=SIGNED_IN),
    route("people/", people.people, name="people", allows=ADMINISTRATORS),
    route("people/add/", people.add, name="add_person", allows=ADMINISTRATORS),
    route(OWN, people.person, name="person", allows=ADMINISTRATORS),
    route(f"{OWN}role/", people.role, name="change_role", allows=ADMINISTRATORS),
    route(f"{OWN}leave/", people.leave, name="leave", allows=ADMINISTRATORS),
    route("confirm/", contacts.pulse, name="pulse", allows=CONFIRMERS),
    route("contacts/", contacts.contacts, name="contacts", allows=CONFIRMERS),
    route("contacts/add/", contacts.add, name="add_contact", allows=CONFIRMERS),
    route("contacts/<uuid:contact>/", contacts.change, name="contact", allows=CONFIRMERS),
    route("contacts/<uuid:contact>/remove/", contacts.remove, name="remove_contact", allows=CONFIRMERS),
    route("partnership/", freshness.partnership, name="partnership", allows=KEEPERS),
    route("import/", directory_file.bring_in, name="import", allows=ADMINISTRATORS),
    route("import/template/", directory_file.template, name="import_template", allows=ADMINISTRATORS),
    route("import/<uuid:sheet>/", directory_file.preview, name="import_preview", allows=ADMINISTRATORS),
    route("export/", directory_file.export, name="export", allows=ADMINISTRATORS),
    route("duty/", rota.rota, name="rota", allows=SIGNED_IN),
    route("duty/add/", rota.add, name="add_shift", allows=CONFIRMERS),
    route("duty/copy/", rota.copy, name="copy_rota", allows=CONFIRMERS),
    route("duty/<uuid:shift>/remove/", rota.remove, name="remove_shift", allows=CONFIRMERS),
    route("exit/", leaving.leave_at_once, name="exit", allows=ANYONE),
    route("demo/", demo.demo, name="demo", allows=DEMO_ONLY),
    route("demo/sign-in/", demo.sign_in_as, name="sign_in_as", allows=DEMO_ONLY),
]
