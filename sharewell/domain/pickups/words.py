"""Words by which two people who have never met know each other on the telephone."""

WORDS = (
    "amber", "anchor", "apple", "autumn", "basket", "beacon", "bramble", "bridge", "butter", "button", "candle",
    "castle", "cherry", "copper", "cotton", "cradle", "daisy", "donkey", "drummer", "eagle", "feather", "fiddle",
    "forest", "garden", "ginger", "harbour", "hazel", "honey", "island", "jacket", "kettle", "kitchen", "ladder",
    "lantern", "lemon", "magnet", "maple", "meadow", "mitten", "mountain", "nutmeg", "orchard", "otter", "paddle",
    "parsley", "pebble", "pepper", "pillow", "pocket", "rabbit", "ribbon", "saddle", "saffron", "silver", "sparrow",
    "summer", "thimble", "thunder", "timber", "tulip", "velvet", "walnut", "willow", "winter",
)  # fmt: skip
"""64 plain words of two or three syllables that are not mistaken for each other on a bad line."""


def words_from(digest: bytes) -> tuple[str, str]:
    """Two different words out of a keyed digest: one that the caller says, one that is answered."""
    first = digest[0] % len(WORDS)
    step = 1 + digest[1] % (len(WORDS) - 1)
    return WORDS[first], WORDS[(first + step) % len(WORDS)]
