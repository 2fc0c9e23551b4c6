"""Invented families with something to hide, drawn anew from a seed. Nobody here exists."""

from dataclasses import dataclass
from random import Random

from sharewell.domain.guarding import FactKind, ProtectedFact


def _listed(words: str) -> list[str]:
    return words.split()


STREETS = [
    name.strip()
    for name in [
        "\n    Elm",
        "Church",
        "Station",
        "Victoria",
        "Mill",
        "Park",
        "Queen's",
        "St Mary's",
        "Saint John's",
        "Chapel",
        "Oakfield",
        "Beech Tree",
        "King William\n    ",
        "Priory",
        "Windmill",
        "Albert",
        "Meadow View",
        "Hawthorn",
        "Bishop's",
        "Lower Castle",
        "Upper Grange",
        "North Moor",
        "Sycamore",
        "Bramble\n    ",
        "Larkspur",
    ]
]
KINDS = _listed(
    "Road Street Avenue Lane Close Drive Crescent Court Gardens Grove Place Square Terrace Way Walk Mews "
    "Hill Rise"
)
WELSH = [
    "Heol y Bont",
    "Ffordd Pentre",
    "Stryd Fawr",
    "Lôn Cariad",
    "Rhodfa Llwyn",
    "Clos Derwen",
    "Heol Dŵr",
]
AREAS = _listed("LS BD HX WF S M L SW SE E EC CF SA NP EH G BT NE YO OL LL B SO TS LN DN")
INWARD = "ABDEFGHJLNPQRSTUWXYZ"
GIVEN = _listed(
    "Keira Zoë Mohammed Siân Callum Aoife Priya Oliver Chloë Tomasz Grace Ewan Niamh Hassan Lily Rhys"
)
FAMILY = _listed(
    "Lowe Featherstone O'Brien Okonkwo Smith-Jones Llewellyn MacDonald Kowalski Ashworth Pryce Núñez "
    "Ramsbottom"
)
PLACES = [
    name.strip()
    for name in [
        "\n    Oakfield",
        "St Mary's",
        "Riverside",
        "Hazel Grove",
        "Thornbury",
        "Ysgol Glan Afon",
        "Holy Trinity",
        "Kingsmead",
        "Brackenhurst\n    ",
    ]
]
PLACE_KINDS = [
    "Primary School",
    "Infant School",
    "Academy",
    "High School",
    "Nursery",
    "Community College",
    "Refuge",
]
DOMAINS = ["example.org", "example.co.uk", "post.example.net", "mail.example.com"]


@dataclass(frozen=True, slots=True)
class Address:
    """A home: the flat (or nothing), the house, the street's name and kind, and its postcode."""

    flat: str
    house: int
    street: str
    kind: str
    postcode: str

    @property
    def line(self) -> str:
        flat = f"Flat {self.flat}, " if self.flat else ""
        return f"{flat}{self.house} {self.street} {self.kind}".strip()


def address(draw: Random) -> Address:
    """An address; one in eight is Welsh."""
    welsh = draw.random() < 0.125
    return Address(
        flat=str(draw.randint(1, 40)) if draw.random() < 0.2 else "",
        house=draw.randint(1, 240),
        street=draw.choice(WELSH if welsh else STREETS),
        kind="" if welsh else draw.choice(KINDS),
        postcode=postcode(draw),
    )


def postcode(draw: Random) -> str:
    """A postcode by its shape."""
    return f"{draw.choice(AREAS)}{draw.randint(1, 20)} {draw.randint(0, 9)}{draw.choice(INWARD)}{draw.choice(INWARD)}"


def phone(draw: Random) -> str:
    """A number from the ranges that Ofcom keeps for plays and films."""
    ends = f"{draw.randint(0, 999):03}"
    return draw.choice((f"07700 900{ends}", f"0113 496 0{ends}", f"020 7946 0{ends}", f"01632 960{ends}"))


def uprn(draw: Random) -> str:
    """A property's number of 8 to 12 figures."""
    return str(draw.randint(10**7, 10**12 - 1))


def email(draw: Random) -> str:
    """An e-mail address at a host that cannot exist."""
    name = f"{draw.choice(GIVEN[4:8])}{draw.choice('._')}{draw.choice(FAMILY[-5:-2])}{draw.choice(['', '7', '84'])}"
    return f"{name}@{draw.choice(DOMAINS)}".lower()


def person(draw: Random) -> str:
    """A first and a last name."""
    return f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}"


def school(draw: Random) -> str:
    """A school or another place by its name."""
    return f"{draw.choice(PLACES)} {draw.choice(PLACE_KINDS)}"


def vehicle(draw: Random) -> str:
    """A vehicle's mark of the present shape."""
    letters = [draw.choice("ABDEFGHJKLMNOPRSTUVWXY") for _ in range(5)]
    return f"{letters[0]}{letters[1]}{draw.randint(51, 76)} {''.join(letters[2:])}"


def family(draw: Random) -> list[ProtectedFact]:
    """Everything that one family may have to keep safe, one of each kind."""
    home = address(draw)
    texts = {
        FactKind.ADDRESS: f"{home.line}, Leeds, {home.postcode}",
        FactKind.STREET_LINE: address(draw).line,
        FactKind.POSTCODE: postcode(draw),
        FactKind.UPRN: uprn(draw),
        FactKind.PHONE: phone(draw),
        FactKind.EMAIL: email(draw),
        FactKind.PLACE: school(draw),
        FactKind.NEW_NAME: person(draw),
        FactKind.REFERRER: person(draw),
        FactKind.VEHICLE: vehicle(draw),
        FactKind.WORDS: "the blue door by the chip shop",
    }
    return [ProtectedFact(id=kind, kind=kind, text=text) for kind, text in texts.items()]
