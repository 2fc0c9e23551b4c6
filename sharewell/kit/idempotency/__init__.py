"""One effect for each press: every unsafe request carries a key, and a repeated request gets the first answer again.

Forms put `{% load sharewell %}{% idempotency_key %}` beside the csrf token; scripts send the header `Idempotency-Key`.
The view runs in one transaction with the record of its key, and the answer leaves after the commit.

- A redirect (3xx), 201 or 204 is recorded: same key and same request → the same status and Location, no second effect.
- Same key and another request → a 409 page. No key, or one that is not a UUID → a 400 page.
- Any other answer (422 with a form shown again, 409) is committed but recorded nowhere, so the form keeps its key.
  A view that has an effect therefore answers with a redirect, 201 or 204, never with 200 and a page.
- An exception, and any 5xx, undoes everything.

A view may carry `before_transaction`, a function of the request that runs first and writes nothing.

Exempt are the routes of settings.THIRD_PARTY_ROUTES and views marked `@exempt_from_idempotency("why")`.
Keys belong to the person (or the anonymous session) that sent them. The table holds no content: the request is kept as
a keyed hash. `tasks.remove_old_answers` removes rows after 7 days.
"""

from sharewell.kit.idempotency.exempt import exempt_from_idempotency

__all__ = ["exempt_from_idempotency"]
