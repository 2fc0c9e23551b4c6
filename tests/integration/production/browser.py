"""A browser behind the proxy of production: HTTPS for all it knows, and cookies that it keeps itself."""

import re
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode

HOST = "sharewell.example.org"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back. Names of headers are in lower case."""

    status: int
    headers: dict[str, str]
    cookies: tuple[str, ...]
    text: str

    @property
    def place(self) -> str:
        """Where it leads, without what follows the question mark."""
        return self.headers.get("location", "").split("?")[0]


@dataclass
class Browser:
    """Asks the server at a port of this machine, as the proxy in front of it would."""

    port: int
    jar: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        """One page; no redirect is followed."""
        return self._ask("GET", path, None)

    def submit(self, path: str, **answers: str) -> Answer:
        """Open the page and send its form."""
        token = TOKEN.search(self.get(path).text)
        assert token, f"{path} has no form"
        return self._ask("POST", path, {"csrfmiddlewaretoken": token[1], **answers})

    def _ask(self, method: str, path: str, body: dict[str, str] | None) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.jar.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"https://{HOST}"
        connection.request(method, path, urlencode(body) if body else None, headers)
        got = connection.getresponse()
        text = got.read().decode("utf-8", "replace")
        connection.close()
        cookies = tuple(value.strip() for name, value in got.getheaders() if name.lower() == "set-cookie")
        for cookie in cookies:
            name, _, value = cookie.split(";")[0].partition("=")
            self.jar[name] = value
        found = {name.lower(): value for name, value in got.getheaders()}
        return Answer(status=got.status, headers=found, cookies=cookies, text=text)
