"""GOV.UK Notify's API on loopback, as its documentation says: tokens, sending, status, references, errors."""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import jwt

SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506"
SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0"
API_KEY = f"tests-{SERVICE}-{SECRET}"
TEMPLATES = {
    "email": "9d751e0e-f929-4891-82a1-a3e1c3c18ee3",
    "sms": "f33517ff-2a88-4f6e-b855-c550268ce08a",
}
FIELDS = {"email": "email_address", "sms": "phone_number"}
GOOD = {"email": re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+"), "sms": re.compile(r"\+\d{8,15}")}
CLOCK_MAY_DIFFER = 30


class Mood(StrEnum):
    """How Notify is."""

    WELL = "well"
    LIMITED = "429"
    BROKEN = "500"
    AWAY = "503"
    HANGS = "hangs"
    DRIPS = "drips"
    NONSENSE = "nonsense"
    TAKES_AND_HANGS_UP = "takes and hangs up"


ERRORS = {
    Mood.LIMITED: (
        429,
        "RateLimitError",
        "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds",
    ),
    Mood.BROKEN: (500, "Exception", "Internal server error"),
    Mood.AWAY: (503, "Exception", "Service unavailable"),
}


class Problem(Exception):
    """An answer that is an error, as Notify words it."""

    def __init__(self, status: int, error: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"status_code": status, "errors": [{"error": error, "message": message}]}


@dataclass
class NotifyPeer:
    """`sent` is what was taken, newest last, each as Notify would show it. `becomes` is the status of what comes."""

    url: str = ""
    mood: Mood = Mood.WELL
    becomes: str = "created"
    sent: list[dict[str, Any]] = field(default_factory=list)
    calls: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def to(self, kind: str = "email") -> list[str]:
        """To whom messages of a kind went."""
        return [one[FIELDS[kind]] for one in self.sent if one["type"] == kind]

    def take(self, kind: str, given: dict[str, Any]) -> dict[str, Any]:
        """A message: refused as Notify refuses, or kept."""
        address = str(given.get(FIELDS[kind], ""))
        if not GOOD[kind].fullmatch(address):
            raise Problem(400, "ValidationError", f"{FIELDS[kind]} is not a valid address")
        if given.get("template_id") != TEMPLATES[kind]:
            raise Problem(400, "BadRequestError", "Template not found")
        if not (given.get("personalisation") or {}).get("body"):
            raise Problem(400, "BadRequestError", "Missing personalisation: body")
        kept = {
            "id": str(uuid4()),
            "type": kind,
            FIELDS[kind]: address,
            "reference": given.get("reference"),
            "status": self.becomes,
            "personalisation": given["personalisation"],
        }
        self.sent.append(kept)
        return kept

    def find(self, wanted: str) -> dict[str, Any]:
        """One message by its id."""
        if not re.fullmatch(r"[0-9a-f-]{36}", wanted):
            raise Problem(400, "ValidationError", "id is not a valid UUID")
        for one in self.sent:
            if one["id"] == wanted:
                return one
        raise Problem(404, "NoResultFound", "No result found")

    def filed(self, asked: dict[str, list[str]]) -> dict[str, Any]:
        """Messages by reference and type, newest first."""
        wanted = {"reference": asked.get("reference"), "type": asked.get("template_type")}
        found = [
            one
            for one in self.sent
            if all(not values or one[name] in values for name, values in wanted.items())
        ]
        return {"notifications": found[::-1], "links": {}}


def _check_token(header: str) -> None:
    token = header.removeprefix("Bearer ")
    try:
        claims = jwt.decode(token, key=SECRET, algorithms=["HS256"], options={"verify_iat": False})
    except jwt.InvalidTokenError as wrong:
        raise Problem(403, "AuthError", "Invalid token: signature, api token not found") from wrong
    if claims.get("iss") != SERVICE:
        raise Problem(403, "AuthError", "Invalid token: service not found")
    if abs(time.time() - int(claims["iat"])) > CLOCK_MAY_DIFFER:
        raise Problem(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds")


class _Handler(BaseHTTPRequestHandler):
    peer: NotifyPeer

    def log_message(self, *_given: Any) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """Send."""
        kind = urlsplit(self.path).path.rpartition("/")[2]
        given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(201, lambda: self.peer.take(kind, given))

    def do_GET(self) -> None:
        """One message, or a list."""
        parts = urlsplit(self.path)
        name = parts.path.removeprefix("/v2/notifications").strip("/")
        self._answer(200, lambda: self.peer.find(name) if name else self.peer.filed(parse_qs(parts.query)))

    def _answer(self, status: int, make: Any) -> None:
        self.peer.calls += 1
        mood = self.peer.mood
        try:
            _check_token(self.headers["Authorization"])
            if mood in ERRORS:
                raise Problem(*ERRORS[mood])
            if mood not in {Mood.HANGS, Mood.DRIPS}:
                body = make()
        except Problem as problem:
            status, body = problem.status, problem.body
        with suppress(OSError):
            self._say(mood, status, body if mood not in {Mood.HANGS, Mood.DRIPS} else {})

    def _say(self, mood: Mood, status: int, body: dict[str, Any]) -> None:
        if mood is Mood.HANGS:
            self.peer.over.wait(30)
        elif mood is Mood.DRIPS:
            while not self.peer.over.wait(0.02):
                self.wfile.write(b"H")
        elif mood is not Mood.TAKES_AND_HANGS_UP:
            text = b"<p>Hello" if mood is Mood.NONSENSE else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)


@contextmanager
def notify_peer() -> Iterator[NotifyPeer]:
    """Notify on a free port of loopback for as long as the block lasts."""
    peer = NotifyPeer()
    handler = type("Handler", (_Handler,), {"peer": peer})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    peer.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield peer
    peer.over.set()
    server.shutdown()
    server.server_close()
