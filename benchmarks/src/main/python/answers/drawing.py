"""Draws requests over every GET path that a service describes. A path or a parameter that nothing here draws is an error."""

import datetime
import uuid

from asking import Asked
from ledger import Caller, Unusable

STRANGERS = (Caller("nobody"), Caller("broken-token", "no.token.here"))
# Their answers differ most, and they may ask most.
OFTEN = {"STATE_OFFICER": 3, "AUDITOR": 3, "DISTRICT_OFFICER": 3, "CENTRE_ADMINISTRATOR": 2}
LANGUAGES = ["hi", "en", "hi-IN,hi;q=0.9,en;q=0.5", "fr", "*"]
DEVANAGARI = str.maketrans("0123456789", "".join(chr(0x966 + digit) for digit in range(10)))
SHARE_OF_WRONG = 0.05
MOMENTS = ("on", "asOf", "knownAt")
UNKNOWN_CENTRE, UNKNOWN_DISTRICT = "BR-PAT-99", "XYZ"


class Drawing:
    """
    documents: of the older and of the newer service; parameters are those of either
    world: what there is to ask about, see world.py
    """

    def __init__(self, rng, documents, world, callers, only=""):
        self.rng, self.documents, self.world, self.callers = rng, documents, world, callers
        described = dict.fromkeys(template for document in documents for template in document.templates())
        self.templates = [template for template in described if only in template]
        for template in self.templates:
            self._require_recipes(template)
        self._pairs = [
            (template, caller)
            for template in self.templates
            for caller in callers
            for _ in range(self._weight(template, caller))
        ] + [(template, stranger) for template in self.templates for stranger in STRANGERS]
        self._rest = []

    def _weight(self, template, caller):
        lists = 2 if "cursor" in self.parameters(template) else 1
        return lists * max(OFTEN.get(role, 1) for role in caller.roles)

    def parameters(self, template):
        return {name: one for document in reversed(self.documents) for name, one in document.parameters(template).items()}

    def _require_recipes(self, template):
        for name in self.parameters(template):
            in_path = "{" + name + "}" in template
            if in_path and template not in PATHS:
                raise Unusable(f"nothing draws {template}; add it to PATHS in {__file__}")
            if not in_path and name not in RECIPES and not self.values(template, name) and name not in HEADERS:
                raise Unusable(f"nothing draws {name} of {template}; add it to RECIPES in {__file__}")

    def values(self, template, name):
        for document in reversed(self.documents):
            parameter = document.parameters(template).get(name)
            if parameter:
                schema = document.schema(parameter)
                if schema.get("type") == "boolean":
                    return ["true", "false"]
                return schema.get("enum", []) or document.schema({"schema": schema.get("items", {})}).get("enum", [])
        return []

    def draw(self, number):
        """Every path comes with every caller before any pair comes again, as often as its weight."""
        if not self._rest:
            self._rest = list(self._pairs)
            self.rng.shuffle(self._rest)
        template, caller = self._rest.pop()
        query = self._query(template, caller)
        if self.rng.random() < SHARE_OF_WRONG:
            query = self._spoilt(query)
        path = template
        for name, value in PATHS.get(template, lambda drawing, caller: {})(self, caller).items():
            path = path.replace("{" + name + "}", value)
        return Asked(number, caller, template, path, tuple(query), tuple(self._headers(template)))

    def _query(self, template, caller):
        declared = self.parameters(template)
        names = [name for name in declared if "{" + name + "}" not in template and name not in HEADERS]
        narrowing = [name for name in names if name not in CHANCES and not declared[name].get("required")]
        query = []
        for name in names:
            chance = 0.98 if declared[name].get("required") else CHANCES.get(name, min(0.5, 1 / max(1, len(narrowing))))
            if self.rng.random() < chance:
                values = self.values(template, name)
                query.append((name, self.rng.choice(values) if values else RECIPES[name](self, caller)))
        self.rng.shuffle(query)
        return query

    def _spoilt(self, query):
        wrong = self.rng.choice(["", "x", "2023-13-41", "-1", "99999999", chr(0x915) + chr(0x916) + chr(0x917), "%00"])
        if not query or self.rng.random() < 0.2:
            return query + [("unknown", wrong)]
        place = self.rng.randrange(len(query))
        return [(name, wrong) if at == place else (name, value) for at, (name, value) in enumerate(query)]

    def _headers(self, template):
        if self.rng.random() < 0.3:
            yield "Accept-Language", self.rng.choice(LANGUAGES)
        types = {one for document in self.documents for one in document.types(template)}
        if self.rng.random() < 0.1:
            yield "Accept", self.rng.choice(sorted(types | {"text/csv", "application/json"}))
        if self.rng.random() < 0.03:
            yield "Ledger-Position", str(self.rng.randrange(self.world.head + 1))
        if "Last-Event-ID" in self.parameters(template) and self.rng.random() < 0.1:
            yield "Last-Event-ID", self.position()

    def position(self, caller=None):
        """Now and then one that the log does not have yet."""
        return str(self.rng.choice([self.rng.randint(0, self.world.head)] * 30 + [self.world.head, self.world.head + 7]))

    def day(self, caller=None):
        world = self.world
        if self.rng.random() < 0.2:
            return self._digits(str(self.rng.choice([world.first_day, world.last_day]) + self.rng.randint(-40, 40) * ONE_DAY))
        return self._digits(str(self.rng.choice(world.days + [world.first_day, world.last_day, world.last_day + ONE_DAY])))

    def known_at(self, caller):
        kind = self.rng.random()
        if kind < 0.4:
            return self.day()
        if kind < 0.7:
            return self.position()
        at = datetime.time(self.rng.randrange(24), self.rng.randrange(60)).strftime("T%H:%M")
        # The last is an offset whose plus sign was not escaped.
        return self.day() + at + self.rng.choice(["Z", ":30Z", ":30.5Z", "+05:30", "-03:00", " 05:30"])

    def _digits(self, text):
        return text.translate(DEVANAGARI) if self.rng.random() < 0.03 else text

    def centre(self, caller):
        return self._mostly(self.world.centres_of(caller), self.world.centres, UNKNOWN_CENTRE)

    def district(self, caller):
        own = [centre.split("-")[1] for centre in self.world.centres_of(caller)]
        return self._mostly(own, self.world.districts, UNKNOWN_DISTRICT)

    def _mostly(self, own, all_of_them, unknown):
        """What a caller sees nothing of is answered as what there is not."""
        kind = self.rng.random()
        return self.rng.choice(own if kind < 0.85 else all_of_them) if kind < 0.97 else unknown

    def limit(self, caller):
        return str(self.rng.choice([1, 2, 3, 7, 10, 20, 50, 100, 500, 500, 0, 501]))

    def number(self, caller):
        whole = self.rng.choice(self.world.numbers)
        return self._digits(whole[: self.rng.choice([len(whole), len(whole), 9, 5, 14, 16])])

    def case(self, caller):
        return {"id": self._mostly(self.world.cases_of(caller), self.world.cases, self._unknown())}

    def direction(self, caller):
        review, direction = self.rng.choice(self.world.directions or [(str(uuid.uuid4()), str(uuid.uuid4()))])
        return {"id": review, "direction": direction if self.rng.random() < 0.9 else self._unknown()}

    def _one(self, ids):
        return self.rng.choice(ids) if ids and self.rng.random() < 0.95 else self._unknown()

    def _unknown(self):
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))


ONE_DAY = datetime.timedelta(days=1)

# What a path names, by the path.
PATHS = {
    "/api/cases/{id}": Drawing.case,
    "/api/cases/{id}/history": Drawing.case,
    "/api/centres/{id}": lambda drawing, caller: {"id": drawing.centre(caller)},
    "/api/centres/{id}/board": lambda drawing, caller: {"id": drawing.centre(caller)},
    "/api/helpline-calls/{id}": lambda drawing, caller: {"id": drawing._one(drawing.world.calls)},
    "/api/publications/{id}": lambda drawing, caller: {"id": drawing._one(drawing.world.publications)},
    "/api/reviews/{id}": lambda drawing, caller: {"id": drawing._one(drawing.world.reviews)},
    "/api/reviews/{id}/directions/{direction}": Drawing.direction,
}

# Drawn beside the query, or never: what a caller is known by.
HEADERS = {"Ledger-Position", "Last-Event-ID", "Accept-Language", "If-None-Match", "Accept"}

# How often a parameter is given that narrows nothing; those that narrow share what is left.
CHANCES = {
    "on": 0.45, "asOf": 0.45, "knownAt": 0.45, "limit": 0.5, "cursor": 0.01, "format": 0.15, "lang": 0.08,
    "min-position": 0.03, "lastEventId": 0.9, "by": 0.8, "timeout": 0.02,
}

# Values of parameters whose description lists none.
RECIPES = {
    "asOf": Drawing.day,
    "centre": Drawing.centre,
    "closedFrom": Drawing.day,
    "closedTo": Drawing.day,
    "cursor": lambda drawing, caller: drawing.rng.choice(["WyJhIl0", "x", "W10", "bnVsbA"]),
    "district": Drawing.district,
    "from": Drawing.day,
    "knownAt": Drawing.known_at,
    "lastEventId": Drawing.position,
    "limit": Drawing.limit,
    "min-position": lambda drawing, caller: str(drawing.rng.randrange(-1, drawing.world.head + 1)),
    "number": Drawing.number,
    "on": Drawing.day,
    "registeredFrom": Drawing.day,
    "registeredTo": Drawing.day,
    "resolvedFrom": Drawing.day,
    "resolvedTo": Drawing.day,
    "timeout": lambda drawing, caller: drawing.rng.choice(["0", "61"]),
    "to": Drawing.day,
    "type": lambda drawing, caller: drawing.rng.choice(drawing.world.event_types + ["NoSuchEvent"]),
    "worker": lambda drawing, caller: drawing.rng.choice(drawing.world.workers + ["nobody-here"]),
}
