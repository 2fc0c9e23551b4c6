"""Words that are written in many ways: kinds of street, numbers, and the small words that may stand between."""

from collections.abc import Mapping


def _listed(words: str) -> list[str]:
    return words.split()


# The first of each line is the form under which all of them are compared. Saint and Street share "st".
_SAME = """
st street str stryd saint sant santes sainte
rd road heol ffordd hewl
ave avenue av avn aven rhodfa
ln lane lon la
cl close clos
dr drive drv
cres crescent cresc cilgant
ct court crt llys
gdns gardens gdn garden gerddi
gr grove grv gro
pl place plas
sq square sgwar
terr terrace ter tce teras
pk park parc
mt mount
n north
s south
e east
w west
upr upper uchaf
lwr lower isaf
gt great
lt little
bldgs buildings building bldg
cott cottage cotts cottages bwthyn
fm farm fferm
vw view
wy way
wk walk wlk
grn green
hts heights
hse house
mws mews
pde parade
yd yard
brg bridge
est estate
ctr centre center canolfan
sch school ysgol
prim primary gynradd
sec secondary uwchradd
acad academy academi
coll college coleg
nurs nursery meithrin
"""
SAME: Mapping[str, str] = {
    word: line.split()[0] for line in _SAME.strip().splitlines() for word in line.split()
}
SPELLINGS: Mapping[str, tuple[str, ...]] = {
    line.split()[0]: tuple(line.split()) for line in _SAME.strip().splitlines()
}
STREET_TYPES = frozenset(
    _listed(
        "st rd ave ln cl dr cres ct gdns gr pl sq terr pk bldgs cott fm vw wy wk grn hts hse mws pde yd hill "
        "rise row crest end gate brow drove wharf quay vale"
    )
)
SCHOOL_WORDS = frozenset(
    _listed(
        "sch prim sec acad coll nurs infant infants junior juniors high grammar comprehensive community "
        "catholic rc ce ce church england voluntary aided refuge hostel ctr hospital hse preschool "
        "kindergarten"
    )
)
# May stand between the parts of an address, a number or an e-mail address, and count for nothing.
BETWEEN = frozenset(
    _listed(
        "the at dot on in of no number num nr rhif flat apt apartment fflat and dash hyphen slash stroke off "
        "y yr yn"
    )
)
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = _listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
UNITS: Mapping[str, int] = {word: n for n, word in enumerate(_UNITS)} | {
    "oh": 0, "nought": 0, "naught": 0, "nil": 0, "dim": 0, "dau": 2, "dwy": 2, "tri": 3, "tair": 3,
    "pedwar": 4, "pedair": 4, "pump": 5, "chwech": 6, "saith": 7, "wyth": 8, "naw": 9,
}  # fmt: skip
TEENS: Mapping[str, int] = {word: n for n, word in enumerate(_TEENS, 10)} | {"deg": 10}
TENS: Mapping[str, int] = {word: n * 10 for n, word in enumerate(_TENS, 2)} | {"fourty": 40}
REPEATS: Mapping[str, int] = {"double": 2, "triple": 3, "treble": 3}
TITLES = frozenset(_listed("mr mrs ms miss mx dr doctor prof professor rev reverend sister nurse"))
# So common that, without a number, they say nothing of where somebody lives.
COMMON_STREETS = frozenset(
    _listed(
        "high main church station park london victoria green mill manor king queen kings queens new school "
        "north south east west n s e w mrkt market bridge brg"
    )
)
NOT_AFTER_A_NUMBER = frozenset(
    _listed(
        "january february march april may june july august september october november december spring summer "
        "autumn winter church school sch station park pk mill mills hill garden gdns green grn long short "
        "broad high new old main market king queen castle field meadow river lake wood woods grove gr bridge "
        "brg victoria albert"
    )
)


def number_in_words(number: int) -> tuple[str, ...]:
    """A house number up to 999 as it is written in words, run together: with and without "and"."""
    if not 0 < number < 1000:
        return ()
    hundreds, rest = divmod(number, 100)
    tail = _below_hundred(rest) if rest else ""
    if not hundreds:
        return (tail,)
    head = _UNITS[hundreds] + "hundred"
    return (head + "and" + tail, head + tail) if tail else (head,)


def _below_hundred(number: int) -> str:
    if number < 10:
        return _UNITS[number]
    if number < 20:
        return _TEENS[number - 10]
    tens, unit = divmod(number, 10)
    return _TENS[tens - 2] + (_UNITS[unit] if unit else "")
