"""The words in which people say days, in English and in Welsh, folded to small letters without accents."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr",
            "february feb chwefror",
            "march mawrth",
            "april apr ebrill",
            "may mai",
            "june jun mehefin",
            "july jul gorffennaf",
            "august aug awst",
            "september sept sep medi",
            "october oct hydref",
            "november nov tachwedd",
            "december dec rhagfyr",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon llun",
            "tuesday tues tue mawrth",
            "wednesday weds mercher",
            "thursday thurs thur thu iau",
            "friday fri gwener",
            "saturday sadwrn",
            "sunday sul",
        )
    )
    for name in names.split()
}
"""Mawrth is March and Tuesday; it is a day of the week only after "dydd", "nos", "bore" or "prynhawn"."""
WELSH_ONLY_AFTER_DYDD = frozenset({"llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul"})
DAYS_BEFORE = {
    "today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tonight": 0,
    "just now": 0,
    "yesterday": 1,
    "last night": 1,
    "the day before yesterday": 2,
    "heddiw": 0,
    "bore ma": 0,
    "y bore ma": 0,
    "prynhawn ma": 0,
    "y prynhawn ma": 0,
    "heno": 0,
    "ddoe": 1,
    "neithiwr": 1,
    "echdoe": 2,
}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "un": 1, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4, "pum": 5,
    "pump": 5, "chwe": 6, "chwech": 6, "saith": 7, "wyth": 8, "naw": 9, "deg": 10, "a couple of": 2,
    "a few": 3,
}  # fmt: skip
ROUGH_NUMBERS = frozenset({"a couple of", "a few"})
UNITS = {
    "day": 1, "days": 1, "diwrnod": 1, "dydd": 1, "week": 7, "weeks": 7, "wythnos": 7, "month": 30, "months": 30,
    "mis": 30, "fis": 30, "year": 365, "years": 365, "blwyddyn": 365, "flwyddyn": 365, "mlynedd": 365, "flynedd": 365,
}  # fmt: skip
ABOUT = frozenset(
    {
        *("about", "around", "roughly", "approximately", "maybe", "perhaps", "possibly", "probably", "circa"),
        *("sometime", "tua", "oddeutu", "efallai", "rhywbryd"),
    }
)
SEASONS = {
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "gwanwyn": (3, 5), "haf": (6, 8), "hydref": (9, 11),
}  # fmt: skip
"""Hydref is October and autumn: as a month it is found first."""
LAST = {"week": 7, "month": 30, "year": 365, "wythnos": 7, "mis": 30, "flwyddyn": 365}
