"""The demo partnership: loading it where it is absent, and naming who can be tried."""


def load() -> bool:
    """Load the fictional partnership unless it is there; answers whether it was loaded now."""
    return False


def people_to_try() -> tuple[str, ...]:
    """A few of the people whom the demo's sign-in offers, each as "name, role, organisation"."""
    return ()
