"""One question, how it is sent, and what comes back."""

import dataclasses
import http.client
import json
import urllib.parse

PATIENCE = 600
# What an answer says beside its body. Others are of the connection, or the same for all answers.
COMPARED = ("Content-Disposition", "Content-Language", "Ledger-Position", "ETag", "Vary", "Cache-Control")
EVENT_STREAM = "text/event-stream"


@dataclasses.dataclass(frozen=True)
class Asked:
    """
    number: of the request in its run
    template: the path as the document spells it
    query: names with values, in order
    page: 0 for one that was drawn, else how many cursors were followed from there
    """

    number: int
    caller: object
    template: str
    path: str
    query: tuple
    headers: tuple
    page: int = 0

    def value(self, name):
        return next((value for key, value in self.query if key == name), None)

    def having(self, **parameters):
        """The same with these parameters instead; None takes one away."""
        rest = [(name, value) for name, value in self.query if name not in parameters]
        return dataclasses.replace(
            self, query=tuple(rest + [(name, str(value)) for name, value in parameters.items() if value is not None])
        )

    def url(self):
        return self.path + ("?" + urllib.parse.urlencode(self.query) if self.query else "")

    def __str__(self):
        said = "".join(f" -H '{name}: {value}'" for name, value in self.headers)
        return f"request {self.number}{f' page {self.page}' if self.page else ''} by {self.caller.name}: {self.url()}{said}"


@dataclasses.dataclass(frozen=True)
class Answer:
    status: int
    media_type: str
    headers: tuple
    body: bytes

    def json(self):
        """Fractions stay as they were written, fields in their order; None where it is no JSON."""
        if "json" not in self.media_type:
            return None
        try:
            return json.loads(self.body, parse_float=lambda written: "number " + written)
        except ValueError:
            return None

    def with_json(self, value):
        return dataclasses.replace(self, body=json.dumps(value, ensure_ascii=False).encode())

    def code(self):
        """Of a problem."""
        body = self.json() if self.status >= 400 else None
        return body.get("code") if isinstance(body, dict) else None


class Client:
    """Asks one service, over one connection."""

    def __init__(self, port):
        self._port, self._connection = port, None

    def ask(self, asked):
        headers = {"Accept": "*/*", **dict(asked.headers)}
        if asked.caller.token:
            headers["Authorization"] = f"Bearer {asked.caller.token}"
        try:
            return self._send(asked.url(), headers)
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            self._connection = None  # an idle connection was closed meanwhile; a service that is gone refuses the next
            return self._send(asked.url(), headers)

    def _send(self, url, headers):
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        self._connection.request("GET", url, headers=headers)
        response = self._connection.getresponse()
        media_type = response.headers.get("Content-Type", "")
        said = tuple((name, response.headers.get(name)) for name in COMPARED)
        body = self._first_event(response) if media_type.startswith(EVENT_STREAM) else response.read()
        return Answer(response.status, media_type, said, body)

    def _first_event(self, response):
        """A stream never ends: it is read to its first event."""
        read = b""
        while b"data:" not in read or not read.endswith(b"\n\n"):
            line = response.readline()
            if not line:
                break
            read += line
        self._connection.close()
        self._connection = None
        return read
