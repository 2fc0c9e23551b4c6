"""Why a child's file moves, or would."""

from enum import StrEnum


class Leaving(StrEnum):
    """What happens to the child's place."""

    NEW_SCHOOL = "new_school"
    MOVES_AREA = "moves_area"
    HOME_EDUCATED = "home_educated"
    GOES_ABROAD = "goes_abroad"
    NOT_KNOWN_WHERE = "not_known_where"
    NEW_SERVICE = "new_service"
