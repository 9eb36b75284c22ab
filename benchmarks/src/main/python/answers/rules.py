"""
The two lists of decision 22, each of its entries as a rule: what it takes from both answers before they are compared. A rule quotes its
entry; one whose entry is not there explains nothing, and an entry without a rule is reported.
"""

import csv
import dataclasses
import functools
import io
import json
import pathlib
import re

from moments import canonical, latin

DECISION = pathlib.Path("docs/decisions/0022-what-the-reading-model-changes.md")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DAYS = {"on", "asOf", "from", "to", "registeredFrom", "registeredTo", "resolvedFrom", "resolvedTo", "closedFrom", "closedTo"}

REFERRALS, STAYS, TRANSFERS = "/api/referrals", "/api/shelter-stays", "/api/transfers"
OCCUPANCY, SERVICES, DISPOSALS = "/api/shelter-stays/occupancy", "/api/reports/services", "/api/disposals"
STREAM = "/api/centres/board/stream"
CASES, CASE = "/api/cases", "/api/cases/{id}"
WORK_LISTS, REGISTER = "/api/follow-ups", "/api/follow-ups/register"
NEW_FILES = (
    "/api/centres", "/api/centres/board", "/api/helpline-calls/counts", "/api/publications", "/api/reports/periods", OCCUPANCY,
)
# Where the entries of a list stand.
ENTRIES = {
    REFERRALS: "referrals", STAYS: "stays", TRANSFERS: "transfers", DISPOSALS: "disposals",
    WORK_LISTS: "followUps", REGISTER: "followUps", CASES: "cases",
}
# The day by which a list is sorted: the field of an entry, and the column of its file.
SORTED_BY = {DISPOSALS: ("on", 4), REGISTER: ("on", 4), CASES: ("registeredOn", 7)}
# Fields of a case that are those of the day that was latest.
HAPPENED_LAST = {"risk", "riskOn", "consents", "safetyPlanOn", "safetyMeasures"}
# Columns of a file that the older one did not have.
ADDED_COLUMNS = {WORK_LISTS: slice(6, 14)}


@dataclasses.dataclass(frozen=True)
class Rule:
    """
    entry: words of decision 22 that it stands for
    explain: gives back an exchange without what the entry is about
    adds: lines of the OpenAPI documents that the entry added, as patterns
    keeps_pages: whether the page that follows is alike as well
    """

    name: str
    entry: str
    explain: object
    adds: tuple = ()
    keeps_pages: bool = False


def entries(checkout):
    """Each on one line; none where the checkout has no such decision."""
    if not (checkout / DECISION).exists():
        return []
    text = (checkout / DECISION).read_text().split("## Consequences")[0]
    return [" ".join(entry.split("\n##")[0].split()) for entry in re.split(r"\n- ", text)[1:]]


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
            self.added("a file of every list", "a file of every list and report", NEW_FILES, "format", "lang", types=("text/csv",)),
            self.added("cases by number", "`GET /api/cases?number=`", (CASES,), "number"),
            self.added("a case at a moment", "`GET /api/cases/{id}?asOf=&knownAt=`", (CASE,), "asOf", "knownAt"),
            self.added("disposals at a moment", "Disposals: `on` and `knownAt` as there", (DISPOSALS,), "on", "knownAt"),
            self.added("follow-ups of a worker", "`worker=` narrows them", (WORK_LISTS,), "worker"),
            Rule("the day of knownAt", "or the day of `knownAt` if that is earlier", self.day_of_knowledge),
            Rule("moments told as they were asked", "in digits of either script", told_again),
            Rule("codes of days", "`DAY_UNREADABLE`", codes),
            self.ahead("a day that nobody knew", "Referrals, transfers and stays: a day", (REFERRALS, TRANSFERS, STAYS, OCCUPANCY), "on"),
            self.ahead("services of a day that nobody knew", "for `asOf` of `/api/reports/services`", (SERVICES,), "asOf"),
            self.ahead("follow-ups of a day that nobody knew", "Follow-ups: `on` of the work lists as there", (WORK_LISTS,), "on"),
            cursors("cursors of lists on spans", "Their cursors are other ones", REFERRALS, TRANSFERS, STAYS),
            cursors("cursors of disposals", "Their cursors, too, are other ones", DISPOSALS),
            cursors("cursors of follow-ups", "Cursors of both are other ones", WORK_LISTS, REGISTER),
            cursors("cursors of cases", "on all pages; cursors of before are refused", CASES),
            fields("moment of disposals", "`on` and `knownAt` stand in the answer", DISPOSALS, "on", "knownAt"),
            fields("fields of follow-ups", "`risk`, `worker` and `lastAttempt`", WORK_LISTS, "risk", "worker", "lastAttempt"),
            Rule("order of entries alike", "stand in the order in which they were recorded", order_alike),
            Rule("total of cases", "`total` says how many there are on all pages", self.total, keeps_pages=True),
            self.within_a_day("disposals within a day", "Within a day newest first", DISPOSALS),
            self.within_a_day("follow-ups within a day", "The register of recorded ones: within a day newest first", REGISTER),
            self.within_a_day("cases of a day", "stand with the one recorded last first, in files too", CASES),
            Rule("follow-ups that are due", "sorted by the first day on which they may be answered", self.due),
            Rule("held since the latest day", "the latest day counts now", self.holder),
            Rule("passing before the stay", "A recorded passing of a stay's limit", self.passing),
            Rule("headers of the board as a stream", "The board as a stream: one opening in hundreds lost headers", lost_header),
            Rule("what happened last", "show risk, consents and safety plan of what happened last", self.happened_last),
            Rule("plan of the resolution that stands", "the case page shows the plan of the resolution that stands", self.plan),
        ]

    def added(self, name, entry, templates, *parameters, types=()):
        """What the older service refuses and the newer one does not; other faults of the question are left."""
        lines = f"GET ({'|'.join(map(re.escape, templates))}) ((as )?({'|'.join((*parameters, *types))}))(=\\w+)?"
        return Rule(name, entry, functools.partial(self._without_parameters, templates, parameters, types), (lines,))

    def _without_parameters(self, templates, names, types, exchange):
        asked = exchange.asked_old
        if asked.template not in templates:
            return exchange
        if exchange.old.status == 406 and types and exchange.new.status != 406:
            if exchange.new.media_type.startswith(types):
                return exchange.forgiven()
            exchange = self._ask_old(exchange, dataclasses.replace(asked, headers=()))
        if exchange.old.status == 400 and any(asked.value(name) is not None for name in names):
            faults = exchange.new.json().get("errors", []) if exchange.new.status == 400 else []
            its_own = faults and {fault["pointer"] for fault in faults} <= set(names)
            ahead = "knownAt" in names and exchange.new.code() == "KNOWN_AT_BEYOND_HEAD"
            if exchange.new.status in (200, 404) or its_own or ahead:
                return exchange.forgiven()
            exchange = self._ask_old(exchange, asked.having(**dict.fromkeys(names)))
            if exchange.old.status == exchange.new.status == 406:
                return exchange.without_headers("Ledger-Position", "ETag")  # those of the moment
        if exchange.old.status == exchange.new.status == 400:
            # Where a parameter is refused, those that there are stand in the text.
            listed = re.compile(rf"\b({'|'.join(names)})(, |(?=\.))".encode())
            exchange = exchange.of_bodies(lambda body: listed.sub(b"", body).replace(b", .", b"."))
            old, new = (answer.json().get("errors") for answer in (exchange.old, exchange.new))
            if old and new and old == [fault for fault in new if fault["pointer"] not in names] != new:
                return exchange.forgiven()
        return exchange

    def _ask_old(self, exchange, asked):
        return dataclasses.replace(exchange, asked_old=asked, old=self.old.ask(asked))

    def spelling(self, exchange):
        asked = exchange.asked_old
        query = tuple((name, canonical(value)) for name, value in asked.query)
        return exchange if query == asked.query else self._ask_old(exchange, dataclasses.replace(asked, query=query))

    def day_of_knowledge(self, exchange):
        """Each page carries its day in its cursor, so pages that follow are not asked for anew."""
        asked, known = exchange.asked_old, exchange.asked_old.value("knownAt")
        name = next((one for one in ("on", "asOf") if one in self.world.parameters(asked.template)), None)
        if name is None or not known or asked.value(name) is not None or asked.page or exchange.old.status == 400:
            return exchange
        day = self.world.day_of(canonical(known))
        return self._ask_old(exchange, asked.having(**{name: day})) if day <= str(self.world.last_day) else exchange

    def ahead(self, name, entry, templates, parameter):
        return Rule(name, entry, functools.partial(self._ahead, templates, parameter))

    def _ahead(self, templates, name, exchange):
        """Only a day later than the last on which the knowledge that was asked for was the newest."""
        asked, day = exchange.asked, exchange.asked.value(name)
        if asked.template not in templates or not day or exchange.old.status != 200 or exchange.new.code() != "AS_OF_AHEAD":
            return exchange
        (last,) = ISO_DAY.findall(exchange.new.json()["errors"][0]["detail"])
        position = int(dict(exchange.old.headers)["Ledger-Position"])
        newest = str(self.world.recorded_on(min(position + 1, self.world.head)))
        return exchange.forgiven() if last == newest and latin(day) > last else exchange

    def within_a_day(self, name, entry, template):
        return Rule(name, entry, functools.partial(self._within_a_day, template))

    def _within_a_day(self, template, exchange):
        field, column = SORTED_BY[template]
        if exchange.asked.template != template:
            return exchange
        if are_files(exchange):
            return of_lines(exchange, lambda lines: sorted_within(lines, column))
        return self._of_whole_lists(exchange, lambda rows: sorted_within(rows, field))

    def due(self, exchange):
        if exchange.asked.template != WORK_LISTS or exchange.asked.value("state") != "due":
            return exchange
        if are_files(exchange):
            return of_lines(exchange, sorted)
        return self._of_whole_lists(exchange, lambda rows: sorted(rows, key=json.dumps))

    def total(self, exchange):
        """Only where the older service has as many on its pages."""
        both = exchange.json()
        if exchange.asked.template != CASES or both is None:
            return exchange
        if both[1].get("total") == len(whole(self.old, exchange.asked_old, ENTRIES[CASES])):
            both[1].pop("total")
        return exchange.with_json(*both)

    def holder(self, exchange):
        cases = self.world.held_out_of_order
        if not cases or exchange.asked.template not in (REFERRALS, STAYS):
            return exchange
        return self._of_whole_lists(exchange, lambda rows: [row for row in rows if row["caseId"] not in cases])

    def passing(self, exchange):
        if exchange.asked.template != STAYS:
            return exchange
        return self._of_whole_lists(exchange, lambda rows: [row for row in rows if row["nights"] >= 0])

    def plan(self, exchange):
        if exchange.asked.template != CASE or exchange.json() is None:
            return exchange
        both = exchange.json()
        if both[0].get("id") in self.world.put_right:
            for one in both:
                one.pop("plan", None)
        return exchange.with_json(*both)

    def happened_last(self, exchange):
        """Narrowed by risk, a list has others of the cases of which something was entered late."""
        template, both, late = exchange.asked.template, exchange.json(), self.world.entered_late
        if template == CASES and are_files(exchange):
            return of_lines(exchange, lambda lines: [line for line in lines if line[-1] not in late])
        if template not in (CASE, CASES) or both is None:
            return exchange

        def alike(rows):
            return [without(row, HAPPENED_LAST if row["id"] in late else {"riskOn"}) for row in rows]

        if template == CASE:
            return exchange.with_json(*alike(both))
        if exchange.asked.value("risk") is None:
            for one in both:
                rows = "whole" if "whole" in one else ENTRIES[CASES]
                one[rows] = alike(one[rows])
            return exchange.with_json(*both)
        for one, client, asked in zip(both, (self.old, self.new), (exchange.asked_old, exchange.asked)):
            if one.get("total") == len(whole(client, asked, ENTRIES[CASES])):
                one.pop("total")
        return self._of_whole_lists(
            exchange.with_json(*both), lambda rows: alike(row for row in rows if row["id"] not in late))

    def _of_whole_lists(self, exchange, taken):
        """What is taken from all entries, where a page of them shows others or a count counts others."""
        template, both = exchange.asked.template, exchange.json()
        if both is None:
            return exchange
        asked = (self.old, exchange.asked_old), (self.new, exchange.asked)
        for one, (client, question) in zip(both, asked):
            if "whole" not in one:
                rows = whole(client, question, ENTRIES[template])
                counts = one.get("counts", {})
                if {"cases"} < counts.keys():
                    counted = [len(rows), len({row["caseId"] for row in rows})]
                    if list(counts.values()) != counted:
                        return exchange
                    one.pop("counts")
                one["whole"] = rows
                one.pop(ENTRIES[template])
                one.pop("next", None)
            one["whole"] = taken(one["whole"])
        return exchange.with_json(*both)


def told_again(exchange):
    """An answer says the moment as it was asked for."""
    both = exchange.json()
    if exchange.asked_old == exchange.asked or not both or not all(isinstance(one.get("knownAt"), str) for one in both):
        return exchange
    for one in both:
        one["knownAt"] = canonical(one["knownAt"])
    return exchange.with_json(*both)


def codes(exchange):
    if exchange.old.status != 400 or exchange.new.status != 400:
        return exchange
    old, new = exchange.old.json(), exchange.new.json()
    for problem in (old, new):
        problem.get("errors", []).sort(key=lambda error: error["pointer"])
    for error in old.get("errors", []):
        if error["code"] == "PARAMETER_UNREADABLE" and error["pointer"] in DAYS:
            error["code"] = "DAY_UNREADABLE"
    if old["code"] == "PARAMETER_UNREADABLE" and new["code"] == "DAY_UNREADABLE" and old["errors"] == new["errors"]:
        old.update({name: new[name] for name in ("code", "title", "type")})
    return exchange.with_json(old, new)


def cursors(name, entry, *templates):
    """Whether a page follows is compared, by which cursor is not."""

    def explain(exchange):
        both = exchange.json()
        if exchange.asked.template not in templates or both is None:
            return exchange
        for one in both:
            if isinstance(one.get("next"), str):
                one["next"] = "a cursor"
        return exchange.with_json(*both)

    return Rule(name, entry, explain, keeps_pages=True)


def fields(name, entry, template, *added):
    """Fields of the answer or of each of its entries, which the older one did not have, and columns at the end of its file."""

    def explain(exchange):
        both = exchange.json()
        if exchange.asked.template != template:
            return exchange
        if both is None:
            return without_columns(exchange, ADDED_COLUMNS[template]) if template in ADDED_COLUMNS and are_files(exchange) else exchange
        for part in [both[1], *both[1].get(ENTRIES[template], [])]:
            for field in added:
                part.pop(field, None)
        return exchange.with_json(*both)

    return Rule(name, entry, explain, keeps_pages=True)


def lost_header(exchange):
    """Only one that the older service lost."""
    lost = ("Cache-Control", None)
    if exchange.asked.template != STREAM or lost not in exchange.old.headers or lost in exchange.new.headers:
        return exchange
    return exchange.without_headers("Cache-Control")


def are_files(exchange):
    return all(answer.status == 200 and answer.media_type.startswith("text/csv") for answer in (exchange.old, exchange.new))


def without_columns(exchange, columns):
    def taken(lines):
        for line in lines:
            del line[columns]
        return lines

    old, new = (dataclasses.replace(answer, body=of_file(answer.body, one)) for answer, one in
                ((exchange.old, list), (exchange.new, taken)))
    return dataclasses.replace(exchange, old=old, new=new)


def of_lines(exchange, changed):
    """Of two files, below their first line."""
    return exchange.of_bodies(lambda body: of_file(body, lambda lines: lines[:1] + changed(lines[1:])))


def of_file(body, changed):
    written = io.StringIO()
    csv.writer(written).writerows(changed(list(csv.reader(io.StringIO(body.decode())))))
    return written.getvalue().encode()


def order_alike(exchange):
    template, both = exchange.asked.template, exchange.json()
    alike = {REFERRALS: ("referredOn", "referralId"), STAYS: ("admittedOn", "stayId"), TRANSFERS: ("requestedOn", "transferId")}
    if template not in alike or both is None:
        return exchange
    for one in both:
        one[ENTRIES[template]] = sorted_within(one[ENTRIES[template]], "caseId", *alike[template])
    return exchange.with_json(*both)


def sorted_within(rows, *alike):
    """Groups keep their order, and within a group there is one order for all. Entries or lines: alike are fields or columns."""
    place = {}

    def key(row):
        of = row.get if isinstance(row, dict) else row.__getitem__
        return place.setdefault(tuple(str(of(name)) for name in alike), len(place))

    return sorted(rows, key=lambda row: (key(row), json.dumps(row)))


def without(row, fields):
    return {name: value for name, value in row.items() if name not in fields}


def whole(client, asked, field):
    """All entries of a list, page after page."""
    rows, cursor = [], None
    while True:
        page = client.ask(asked.having(limit=500, cursor=cursor)).json()
        rows += page[field]
        cursor = page.get("next")
        if cursor is None:
            return rows
