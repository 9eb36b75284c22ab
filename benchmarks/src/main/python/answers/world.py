"""What there is to ask about: read once from the feed, as the auditor, who sees all of it."""

import functools
import json

from asking import Asked
from ledger import Unusable
from moments import day_in_india

BATCH = 1000
READ = (
    "CaseRegistered", "CaseBroughtForward", "CaseAssigned", "HelplineCallLogged", "DirectionIssued", "FiguresPublished",
    "CentreCommissioned", "TransferAccepted", "DetailsCorrected", "EntryVoided", "RiskAssessed", "ConsentRecorded", "SafetyPlanAgreed",
)
# Of which what happened last counts.
LATEST = ("RiskAssessed", "ConsentRecorded", "SafetyPlanAgreed")


class World:
    """
    head: position of the newest event
    first_day, last_day: on which the first and the newest event were recorded
    days: on which others were
    numbers: of registration, of all cases
    directions: pairs of a review and one of its directions
    transfers: by case, the days of the transfers that were accepted, in the order in which they were recorded
    latest: by kind and case, the days of what of it the latest of counts, in the order in which it was recorded
    put_right: cases of which an entry was corrected or retracted
    """

    def __init__(self, client, document, callers):
        self._client, self._document = client, document
        self._auditor = next((caller for caller in callers if caller.name == "auditor"), None)
        if self._auditor is None:
            raise Unusable("the ledger has no auditor.token, and only that one may read the whole feed")
        self.head = self._read_to(self._feed(0, "LedgerOpened", 1))
        self.first_day, self.last_day = self.recorded_on(1), self.recorded_on(self.head)
        self._days = set()
        self.centres, self.numbers, self.calls, self.directions, self.publications = [], [], [], [], []
        self.transfers, self.latest, self.put_right, self._cases, workers = {}, {}, set(), {}, set()
        for kind, data in self._events():
            if kind in ("CaseRegistered", "CaseBroughtForward"):
                self._cases.setdefault(data["centre"], []).append(data["caseId"])
                self.numbers.append(data["number"])
            elif kind == "CaseAssigned":
                workers.add(data["worker"])
            elif kind == "HelplineCallLogged":
                self.calls.append(data["callId"])
            elif kind == "DirectionIssued":
                self.directions.append((data["reviewId"], data["directionId"]))
            elif kind == "FiguresPublished":
                self.publications.append(data["publicationId"])
            elif kind == "CentreCommissioned":
                self.centres.append(data["centre"])
            elif kind == "TransferAccepted":
                self.transfers.setdefault(data["caseId"], []).append(data["occurredOn"])
            elif kind in LATEST:
                self.latest.setdefault((kind, data["caseId"]), []).append(data["occurredOn"])
            else:
                self.put_right.add(data["caseId"])
        self.days = sorted(self._days)
        self.reviews = sorted({review for review, _ in self.directions})
        self.cases = [case for cases in self._cases.values() for case in cases]
        self.districts = sorted({centre.split("-")[1] for centre in self.centres})
        self.workers = sorted(workers)
        self.event_types = list(READ)

    def centres_of(self, caller):
        """That a caller may see; all where none are the caller's own."""
        own = [one for one in self.centres if one in caller.centres or one.split("-")[1] == caller.district]
        return own or self.centres

    def cases_of(self, caller):
        """Registered there, wherever they are now."""
        return [case for centre in self.centres_of(caller) for case in self._cases.get(centre, [])] or self.cases

    @functools.cached_property
    def held_out_of_order(self):
        """Cases that the transfer recorded last did not take to the centre of the latest day, or may not have."""
        return {case for case, days in self.transfers.items() if self._is_out_of_order(case, days)}

    @functools.cached_property
    def entered_late(self):
        """Cases of which the assessment, answer or plan recorded last did not happen last, or may not have."""
        return {case for (_, case), days in self.latest.items() if self._is_out_of_order(case, days)}

    def _is_out_of_order(self, case, days):
        return len(days) > 1 and (days != sorted(days) or case in self.put_right)

    def parameters(self, template):
        return self._document.parameters(template)

    def day_of(self, known_at):
        """The day on which that was the newest knowledge: of a position, of an instant in UTC, or the day itself."""
        if known_at.isdigit():
            return str(self.recorded_on(int(known_at)))
        if "T" not in known_at:
            return known_at
        return str(day_in_india(known_at))

    def recorded_on(self, position):
        """The day on which that event was recorded, where the centres are."""
        (event,) = json.loads(self._feed(position - 1 if position else "", None, 1).body)
        return day_in_india(event["recordedtime"])

    def _events(self):
        after = 0
        while after < self.head:
            answer = self._feed(after, ",".join(READ), BATCH)
            for event in json.loads(answer.body):
                self._days.add(day_in_india(event["recordedtime"]))
                yield _name(event["type"]), event["data"]
            after = self._read_to(answer)

    def _feed(self, after, types, limit):
        query = [("lastEventId", str(after)), ("limit", str(limit))] + ([("type", types)] if types else [])
        answer = self._client.ask(Asked(0, self._auditor, "/api/events", "/api/events", tuple(query), ()))
        if answer.status != 200:
            raise Unusable(f"the feed answers {answer.status} {answer.body[:300]!r}")
        return answer

    @staticmethod
    def _read_to(answer):
        return int(dict(answer.headers)["Ledger-Position"])


def _name(published):
    """org.caseledger.case-registered.v1 is CaseRegistered."""
    return "".join(word.capitalize() for word in published.split(".")[-2].split("-"))
