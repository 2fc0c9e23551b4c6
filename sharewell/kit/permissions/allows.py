"""Who may come to a route."""

from dataclasses import dataclass

from sharewell.domain.access import Actor, Role


@dataclass(frozen=True, slots=True)
class Allows:
    """Who a route is for: `name` is what the register prints; `roles` empty means any role."""

    name: str
    anonymous: bool = False
    demo_only: bool = False
    roles: frozenset[Role] = frozenset()

    def admits(self, actor: Actor | None, *, demo: bool) -> bool:
        """Whether this actor (None: nobody is signed in) may come."""
        if self.demo_only and not demo:
            return False
        if actor is None:
            return self.anonymous
        return not self.roles or actor.role in self.roles


ANYONE = Allows("anyone", anonymous=True)
SIGNED_IN = Allows("signed in")
DEMO_ONLY = Allows("anyone, in the demo only", anonymous=True, demo_only=True)


def roles(*permitted: Role) -> Allows:
    """Signed-in people in one of these roles."""
    return Allows(", ".join(sorted(permitted)), roles=frozenset(permitted))
