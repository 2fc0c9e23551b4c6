"""What can come of handing a message over, besides that it was taken. None holds an address or a word of it."""


class NotHandedOver(Exception):
    """It was not taken. The message is the kind of fault, and safe to log."""


class AddressRefused(NotHandedOver):
    """The address is wrong or gone: this route need not be tried again."""


class NotTaken(NotHandedOver):
    """Not now: try later. `route_is_down` when the fault is the route's and others would meet it too."""

    def __init__(self, fault: str, *, route_is_down: bool = False) -> None:
        super().__init__(fault)
        self.route_is_down = route_is_down


class Unsendable(NotHandedOver):
    """The message itself cannot be made or is refused."""
