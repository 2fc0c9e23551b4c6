"""Sentences as safeguarding records have them, about everything but the protected facts, drawn from a seed.

One in ten is a near miss: the next house, the street's other end, a postcode or number one sign away, a shared name.
"""

import calendar
from collections.abc import Mapping
from random import Random

from sharewell.domain.guarding import FactKind
from tests.unit.guarding.families import FAMILY, address, email, person, phone, postcode, school, vehicle

SENTENCES = """
{name} told the class teacher on {day} that she had not eaten since the day before.
The health visitor saw {name} at {address} at {time} and found the home cold.
Police attended {address} on {day}; log {ref}; no arrests were made.
School attendance for the autumn term is {percent} per cent, down from {percent} per cent.
{name} rang from {phone} and asked to speak to the duty worker.
Strategy discussion held on {day} at {time}; present: {name}, {name} and {name}.
The GP at {postcode} has no record of the bruise seen on {day}.
A letter was sent to {address}, {postcode} on {day} and came back unopened.
Dad was seen in a silver Ford, {vehicle}, outside {school} at {time}.
NHS number {nhs}; UPN {upn}; case reference {ref}.
He is {age} years old and lives with his grandmother at {address}.
Mum said that he shouted at her on the High Street and again at the station.
Please write to {email} with the minutes before {day}.
{school} says that he has been in {age} fights since half term.
The family moved from {postcode} to {postcode} in {month} {year}.
She weighed {age}.{percent} kg on {day}, on the {percent}th centile.
Contact is supervised on the first and third Saturday, from {time} to {time}.
{name}'s brother goes to {school}, and is in year {age}.
The initial conference is within 15 working days of the strategy discussion on {day}.
Rent arrears of £{money} at {address}; notice served on {day}.
I saw a mark about {age} mm long on his left arm, and he said that he fell.
Ring {phone} in hours or {phone} at night, and ask for the desk.
The referral of {day} ({ref}) was closed with no further action.
A neighbour at {address} heard crying at {time} on {day} and at {time} on {day}.
{name} is the lead at {school}; {email}; {phone}.
It is 1 of 4 incidents in 12 weeks; 2 of them were at home and 1 in the park.
The worker is on leave until {day}, so call {name} on {phone}.
Invoice {ref} of {day} for £{money} covers {age} sessions.
She is so tired that she is in bed by 5 and is up at 2 to feed the baby.
They were at the park by the mill at {time} with {name} and two others.
"""
MONTHS = list(calendar.month_name)[1:]


def sentences(draw: Random, facts: Mapping[FactKind, str], how_many: int) -> list[str]:
    """So many clean sentences for a family with these protected facts."""
    frames = [line for line in SENTENCES.splitlines() if line]
    return [
        near_miss(draw, facts) if draw.random() < 0.1 else _filled(draw, draw.choice(frames), facts)
        for _ in range(how_many)
    ]


def near_miss(draw: Random, facts: Mapping[FactKind, str]) -> str:
    """A sentence with something that is nearly, and is not, a protected fact."""
    number, _, street = facts[FactKind.STREET_LINE].rpartition(", ")[2].partition(" ")
    code, mobile = facts[FactKind.POSTCODE], facts[FactKind.PHONE]
    first = facts[FactKind.REFERRER].split()[0]
    frames = [
        f"The incident of {draw.randint(1, 28)} May was at {int(number) + draw.choice([2, 4, 20])} {street}.",
        f"A parcel was left at number {number} of another road, {_other(draw, code[-1])}.",
        f"The surgery is at {code[:-1]}{_other(draw, code[-1])}.",
        f"Ring {mobile[:-1]}{(int(mobile[-1]) + 1) % 10} and ask for the desk.",
        f"{first} {draw.choice([name for name in FAMILY if name not in facts[FactKind.REFERRER]])} is the chair.",
        f"Log {mobile.replace(' ', '')[:-2]} was opened at {draw.randint(1, 12)} on the day.",
        f"The town is the same, and so is the area {code.split()[0]}.",
    ]
    return draw.choice(frames)


def _other(draw: Random, sign: str) -> str:
    return draw.choice([letter for letter in "ABDEFGHJ" if letter != sign])


def _filled(draw: Random, frame: str, facts: Mapping[FactKind, str]) -> str:
    while True:
        filled = frame.format_map(_Words(draw))
        if not any(text.casefold() in filled.casefold() for text in _told(facts)):
            return filled


def _told(facts: Mapping[FactKind, str]) -> list[str]:
    """What a truly clean sentence cannot hold: whole facts, and the parts of them that give them away."""
    name = facts[FactKind.NEW_NAME].split()
    place = facts[FactKind.PLACE]
    streets = [facts[FactKind.STREET_LINE], facts[FactKind.ADDRESS].rsplit(", ", 2)[0]]
    own = [street.rpartition(", ")[2].partition(" ")[2] for street in streets]
    cores = [place.removesuffix(f" {kind}") for kind in ("Primary School", "Infant School", "Academy", "High School",
                                                         "Nursery", "Community College", "Refuge")]  # fmt: skip
    return [*facts.values(), *name, *facts[FactKind.REFERRER].split()[1:], *own, min(cores, key=len)]


class _Words(dict[str, str]):
    def __init__(self, draw: Random) -> None:
        super().__init__()
        self.draw = draw

    def __missing__(self, key: str) -> str:
        draw = self.draw
        made = {
            "name": person, "phone": phone, "postcode": postcode, "vehicle": vehicle, "school": school, "email": email,
        }  # fmt: skip
        if key in made:
            return made[key](draw)
        return {
            "address": lambda: address(draw).line,
            "day": lambda: f"{draw.randint(1, 28)} {draw.choice(MONTHS)} {draw.randint(2024, 2026)}",
            "time": lambda: f"{draw.randint(0, 23):02}:{draw.randint(0, 59):02}",
            "ref": lambda: (
                f"{draw.choice(['SW', 'CR', 'CAD'])}-{draw.randint(1000, 999999)}/{draw.randint(20, 26)}"
            ),
            "percent": lambda: str(draw.randint(2, 99)),
            "nhs": lambda: f"{draw.randint(400, 799)} {draw.randint(100, 999)} {draw.randint(1000, 9999)}",
            "upn": lambda: f"{draw.choice('ABCDEFGH')}{draw.randint(10**11, 10**12 - 1)}",
            "age": lambda: str(draw.randint(1, 17)),
            "month": lambda: draw.choice(MONTHS),
            "year": lambda: str(draw.randint(2015, 2026)),
            "money": lambda: f"{draw.randint(1, 4)},{draw.randint(100, 999)}.00",
        }[key]()
