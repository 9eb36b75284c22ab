"""
The two lists of decision 22, each of its entries as a rule: what it takes from both answers before they are compared. A rule quotes its
entry; one whose entry is not there explains nothing, and an entry without a rule is reported.
"""

import dataclasses
import datetime
import json
import pathlib
import re

DECISION = pathlib.Path("docs/decisions/0022-what-the-reading-model-changes.md")
CURSORS = "cursors of lists on spans"
DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
# The sign of an offset that was not escaped has become a space.
OFFSET = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)([+ -])(\d\d):(\d\d)")
DAYS = {"on", "asOf", "from", "to", "registeredFrom", "registeredTo", "resolvedFrom", "resolvedTo", "closedFrom", "closedTo"}
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Lists by path: where their entries stand, and what their order leaves open.
LISTS = {
    "/api/referrals": ("referrals", ("referredOn", "caseId", "referralId")),
    "/api/shelter-stays": ("stays", ("admittedOn", "caseId", "stayId")),
    "/api/transfers": ("transfers", ("requestedOn", "caseId", "transferId")),
}
ON_SPANS = (*LISTS, "/api/shelter-stays/occupancy")
NEW_FILES = (
    "/api/centres",
    "/api/centres/board",
    "/api/helpline-calls/counts",
    "/api/publications",
    "/api/reports/periods",
    "/api/shelter-stays/occupancy",
)


@dataclasses.dataclass(frozen=True)
class Rule:
    """
    entry: words of decision 22 that it stands for
    explain: gives back an exchange without what the entry is about
    adds: lines of the OpenAPI document that the entry added, as patterns
    """

    name: str
    entry: str
    explain: object = lambda exchange: exchange
    adds: tuple = ()


def entries(checkout):
    """Each on one line; none where the checkout has no such decision."""
    if not (checkout / DECISION).exists():
        return []
    text = (checkout / DECISION).read_text().split("## Consequences")[0]
    found = re.split(r"\n- ", text)[1:]
    return [" ".join(entry.split("\n##")[0].split()) for entry in found]


def written_in(checkout, rules):
    """Rules whose entries stand in the decision of this checkout, and entries for which no rule stands."""
    written = entries(checkout)
    standing = [rule for rule in rules if any(rule.entry in entry for entry in written)]
    return standing, [entry for entry in written if not any(rule.entry in entry for rule in standing)]


class Rules:
    """Asks the older service again where an entry says that the same words mean something else now."""

    def __init__(self, world, old, new):
        self.world, self.old, self.new = world, old, new

    def all(self):
        """What changes the question comes first."""
        return [
            Rule("spelling of days and moments", "in digits of either script", self.spelling),
            Rule("a file of every list", "a file of every list and report", self.files, (
                rf"GET ({'|'.join(NEW_FILES)}) (as text/csv|(format|lang)(=\w+)?)",
            )),
            Rule("cases by number", "`GET /api/cases?number=`", self.number, (r"GET /api/cases number",)),
            Rule("the day of knownAt", "or the day of `knownAt` if that is earlier", self.day_of_knowledge),
            Rule("moments told as they were asked", "in digits of either script", self.told_again),
            Rule("codes of days", "`DAY_UNREADABLE`", self.codes),
            Rule(CURSORS, "Their cursors are other ones", self.cursors),
            Rule("a day that nobody knew", "is `400 AS_OF_AHEAD`", self.ahead),
            Rule("order of entries alike", "stand in the order in which they were recorded", self.order),
            Rule("held since the latest day", "the latest day counts now", self.holder),
            Rule("passing before the stay", "A recorded passing of a stay's limit", self.passing),
        ]

    def _ask_old(self, exchange, asked):
        return dataclasses.replace(exchange, asked_old=asked, old=self.old.ask(asked))

    def spelling(self, exchange):
        asked = exchange.asked_old
        query = tuple((name, canonical(value)) for name, value in asked.query)
        if query == asked.query:
            return exchange
        return self._ask_old(exchange, dataclasses.replace(asked, query=query))

    @staticmethod
    def told_again(exchange):
        """An answer says the moment as it was asked for."""
        both = exchange.json()
        if exchange.asked_old == exchange.asked or not both or not all(isinstance(one.get("knownAt"), str) for one in both):
            return exchange
        for one in both:
            one["knownAt"] = canonical(one["knownAt"])
        return exchange.with_json(*both)

    def files(self, exchange):
        asked = exchange.asked_old
        if asked.template not in NEW_FILES:
            return exchange
        accepted = dict(asked.headers).get("Accept", "")
        if exchange.old.status == 406 and "text/csv" in accepted and exchange.new.media_type.startswith("text/csv"):
            return exchange.forgiven()
        return self._without_parameters(exchange, "format", "lang")

    def number(self, exchange):
        return self._without_parameters(exchange, "number") if exchange.asked.template == "/api/cases" else exchange

    def _without_parameters(self, exchange, *names):
        """The older one refuses what it does not know; what else it refuses, the newer one does, too."""
        asked = exchange.asked_old
        if exchange.old.status == 400 and any(asked.value(name) is not None for name in names):
            if exchange.new.status == 200:
                return exchange.forgiven()
            exchange = self._ask_old(exchange, asked.having(**dict.fromkeys(names)))
        if exchange.old.status == exchange.new.status == 400:
            # Where a parameter is refused, those that there are stand in the text.
            listed = re.compile(rf"\b({'|'.join(names)}), ".encode())
            exchange = dataclasses.replace(
                exchange,
                old=dataclasses.replace(exchange.old, body=listed.sub(b"", exchange.old.body)),
                new=dataclasses.replace(exchange.new, body=listed.sub(b"", exchange.new.body)),
            )
        return exchange

    def day_of_knowledge(self, exchange):
        """Each page carries its day in its cursor, so pages that follow are not asked for anew."""
        asked, known = exchange.asked_old, exchange.asked_old.value("knownAt")
        name = next((one for one in ("on", "asOf") if one in self.world.parameters(asked.template)), None)
        if name is None or not known or asked.value(name) is not None or asked.page or exchange.old.status == 400:
            return exchange
        day = self.world.day_of(canonical(known))
        return self._ask_old(exchange, asked.having(**{name: day})) if day <= str(self.world.last_day) else exchange

    def codes(self, exchange):
        if exchange.old.status != 400 or exchange.new.status != 400:
            return exchange
        old, new = exchange.old.json(), exchange.new.json()
        for error in old.get("errors", []):
            if error["code"] == "PARAMETER_UNREADABLE" and error["pointer"] in DAYS:
                error["code"] = "DAY_UNREADABLE"
        if old["code"] == "PARAMETER_UNREADABLE" and new["code"] == "DAY_UNREADABLE" and old["errors"] == new["errors"]:
            old.update({name: new[name] for name in ("code", "title", "type")})
        return exchange.with_json(old, new)

    def cursors(self, exchange):
        both = exchange.json()
        if exchange.asked.template not in LISTS or both is None:
            return exchange
        for one in both:
            if isinstance(one.get("next"), str):
                one["next"] = "a cursor"
        return exchange.with_json(*both)

    def ahead(self, exchange):
        asked, on = exchange.asked, exchange.asked.value("on")
        if asked.template not in ON_SPANS or not on or exchange.old.status != 200 or exchange.new.code() != "AS_OF_AHEAD":
            return exchange
        (last,) = ISO_DAY.findall(exchange.new.json()["errors"][0]["detail"])
        position = int(dict(exchange.old.headers)["Ledger-Position"])
        newest = str(self.world.recorded_on(min(position + 1, self.world.head)))
        return exchange.forgiven() if last == newest and latin(on) > last else exchange

    def order(self, exchange):
        if exchange.asked.template not in LISTS:
            return exchange
        field, alike = LISTS[exchange.asked.template]
        both = exchange.json()
        if both is None:
            return exchange

        def key(row):
            return tuple(str(row.get(name)) for name in alike)

        for one in both:
            place = {}
            for row in one[field]:
                place.setdefault(key(row), len(place))
            one[field] = sorted(one[field], key=lambda row: (place[key(row)], json.dumps(row)))
        return exchange.with_json(*both)

    def holder(self, exchange):
        cases = self.world.held_out_of_order
        return self._without(exchange, ("/api/referrals", "/api/shelter-stays"), lambda row: row["caseId"] in cases)

    def passing(self, exchange):
        return self._without(exchange, ("/api/shelter-stays",), lambda row: row["nights"] < 0)

    def _without(self, exchange, templates, excused):
        """The whole list without what is excused: a page or a count of it says nothing then."""
        if exchange.asked.template not in templates or exchange.json() is None:
            return exchange
        field, _ = LISTS[exchange.asked.template]
        both = []
        for client, asked, answer in (
            (self.old, exchange.asked_old, exchange.old), (self.new, exchange.asked, exchange.new)
        ):
            one = answer.json()
            if "counts" in one:
                rows = whole(client, asked, field)
                if list(one["counts"].values()) != [len(rows), len({row["caseId"] for row in rows})]:
                    return exchange
                one[field] = rows
                one.pop("counts")
                one.pop("next", None)
            one[field] = [row for row in one[field] if not excused(row)]
            both.append(one)
        return exchange.with_json(*both)


def whole(client, asked, field):
    """All entries of a list, page after page."""
    rows, cursor = [], None
    while True:
        page = client.ask(asked.having(limit=500, cursor=cursor)).json()
        rows += page[field]
        cursor = page.get("next")
        if cursor is None:
            return rows


def latin(text):
    return text.translate(DIGITS)


def canonical(text):
    """As every version reads it: Latin digits, and an instant in UTC."""
    text = latin(text)
    match = OFFSET.fullmatch(text)
    if not match:
        return text
    moment, sign, hours, minutes = match.groups()
    ahead = datetime.timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    utc = datetime.datetime.fromisoformat(moment) - ahead
    return utc.isoformat() + "Z"
