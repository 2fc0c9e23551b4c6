"""The permission register: no route answers unless it says who may come.

Every `urls.py` makes its routes with `route(…, allows=…)`. `RefuseUnregistered` answers 404 for any view that did
not come that way and is not listed under settings.THIRD_PARTY_ROUTES (sign-in pages of the authentication library).
"""

from sharewell.kit.permissions.allows import ANYONE, DEMO_ONLY, SIGNED_IN, Allows, roles
from sharewell.kit.permissions.requests import SignedInRequest, either
from sharewell.kit.permissions.routes import registered_routes, route

__all__ = [
    "ANYONE",
    "DEMO_ONLY",
    "SIGNED_IN",
    "Allows",
    "SignedInRequest",
    "either",
    "registered_routes",
    "roles",
    "route",
]
