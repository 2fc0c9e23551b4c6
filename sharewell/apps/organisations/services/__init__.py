"""Every change to organisations, people and sessions. Each leaves its audit event in the same transaction."""

from sharewell.apps.organisations.services.contacts import (
    ContactDetails,
    add_contact,
    change_contact,
    remove_contact,
)
from sharewell.apps.organisations.services.first_password import make_password_link
from sharewell.apps.organisations.services.giving import give_all
from sharewell.apps.organisations.services.importing import (
    apply_upload,
    forget_uploads,
    import_directory,
    upload_directory,
)
from sharewell.apps.organisations.services.keeping import (
    resume_organisation,
    set_directory_keeper,
    suspend_organisation,
)
from sharewell.apps.organisations.services.organisations import (
    change_contact_details,
    confirm_directory_entry,
    register_organisation,
)
from sharewell.apps.organisations.services.outside import add_outside_recipient
from sharewell.apps.organisations.services.partnership import Partnership, load_partnership
from sharewell.apps.organisations.services.people import (
    add_person,
    change_role,
    choose_language,
    end_membership,
)
from sharewell.apps.organisations.services.pulse import ask_to_confirm
from sharewell.apps.organisations.services.reaching import (
    choose_when_told,
    confirm_mobile,
    forget_own_mobile,
    give_mobile,
    tell_of_unreached,
    try_address,
)
from sharewell.apps.organisations.services.rota import add_shift, copy_last_week, remove_shift
from sharewell.apps.organisations.services.sessions import (
    BEGAN,
    SEEN,
    SIGN_IN,
    end_own_session,
    end_session,
    note_seen,
    start_session,
)
from sharewell.apps.organisations.services.sign_in import (
    record_factor_change,
    record_lockout,
    record_password_change,
    record_refusal,
)
from sharewell.apps.organisations.services.telling import HOME, tell_desk_of, tell_people

__all__ = [
    "BEGAN",
    "HOME",
    "SEEN",
    "SIGN_IN",
    "ContactDetails",
    "Partnership",
    "add_contact",
    "add_outside_recipient",
    "add_person",
    "add_shift",
    "apply_upload",
    "ask_to_confirm",
    "change_contact",
    "change_contact_details",
    "change_role",
    "choose_language",
    "choose_when_told",
    "confirm_directory_entry",
    "confirm_mobile",
    "copy_last_week",
    "end_membership",
    "end_own_session",
    "end_session",
    "forget_own_mobile",
    "forget_uploads",
    "give_all",
    "give_mobile",
    "import_directory",
    "load_partnership",
    "make_password_link",
    "note_seen",
    "record_factor_change",
    "record_lockout",
    "record_password_change",
    "record_refusal",
    "register_organisation",
    "remove_contact",
    "remove_shift",
    "resume_organisation",
    "set_directory_keeper",
    "start_session",
    "suspend_organisation",
    "tell_desk_of",
    "tell_of_unreached",
    "tell_people",
    "try_address",
    "upload_directory",
]
