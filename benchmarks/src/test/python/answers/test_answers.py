"""python3 -m unittest discover benchmarks/src/test/python/answers"""

import argparse
import contextlib
import http.server
import io
import json
import pathlib
import sys
import tempfile
import threading
import unittest
import urllib.parse

SOURCES = pathlib.Path(__file__).resolve().parents[3] / "main" / "python" / "answers"
sys.path.insert(0, str(SOURCES))

import asking
import comparing
import document
import drawing
import ledger
import rules
import run

CALLERS = [ledger.Caller("auditor", "token", ["AUDITOR"])]
DECISION = """# 22
## Faults mended
- A day was wrong.

## Changed on purpose
- Referrals, transfers and stays: a day (`on`) later than that is `400 AS_OF_AHEAD`.
- Their cursors are other ones.

## Consequences
- None.
"""


class Fake:
    """A query service with one list: a referral on each of three days."""

    def __init__(self, cursor="one", note="-", parameters=("limit", "cursor", "on")):
        self.cursor, self.note, self.parameters = cursor, note, parameters

    def answer(self, path, query):
        if path == "/v3/api-docs":
            declared = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in self.parameters]
            paths = {"/api/referrals": {"get": {"parameters": declared, "responses": {}}}}
            return 200, "application/json", {"paths": paths}
        if path == "/api/events":
            after = int(query["lastEventId"])
            centre = {"type": "org.caseledger.centre-commissioned.v1", "data": {"centre": "BR-PAT-01"}}
            events = [dict(centre, recordedtime=f"2023-04-0{at + 1}T06:00:00Z") for at in range(after + 1, 4)]
            return 200, "application/cloudevents-batch+json", events[: int(query["limit"])]
        if query.get("on", "") > "2023-04-04":
            detail = "With this knowledge days up to 2023-04-04 can be shown."
            return 400, "application/problem+json", {"code": "AS_OF_AHEAD", "errors": [{"detail": detail}]}
        begin = 2 if "cursor" in query else 0
        return 200, "application/json", {
            "referrals": [{"caseId": str(at), "note": self.note} for at in range(begin, 3)],
            "next": None if begin else self.cursor,
        }


@contextlib.contextmanager
def serving(fake):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # header and body in one packet: else each answer waits for an acknowledgement

        def do_GET(self):
            url = urllib.parse.urlsplit(self.path)
            status, media_type, body = fake.answer(url.path, dict(urllib.parse.parse_qsl(url.query)))
            sent = json.dumps(body).encode()
            self.send_response(status)
            for name, value in (("Content-Type", media_type), ("Content-Length", len(sent)), ("Ledger-Position", 3)):
                self.send_header(name, str(value))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def compared(old, new, decision=DECISION, plant=None):
    """Exit code and report of a run of 100 requests."""
    with tempfile.TemporaryDirectory() as checkout, serving(old) as one, serving(new) as other:
        page = pathlib.Path(checkout) / rules.DECISION
        page.parent.mkdir(parents=True)
        page.write_text(decision)
        options = argparse.Namespace(new=pathlib.Path(checkout), seed=1, requests=100, only="", plant=plant)
        folder = argparse.Namespace(callers=CALLERS, listed_callers=[])
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            code = run.Run(options, folder, asking.Client(one), asking.Client(other)).run()
        return code, printed.getvalue()


class RunTest(unittest.TestCase):
    def test_services_that_answer_alike_pass(self):
        code, report = compared(Fake(), Fake())

        self.assertEqual(code, 0, report)
        self.assertIn("100 alike byte by byte, 0 explained, 0 unexplained", report)

    def test_one_wrong_answer_is_found_and_shown(self):
        code, report = compared(Fake(), Fake(), plant=17)

        self.assertEqual(code, 1)
        self.assertIn("UNEXPLAINED request 17 ", report)
        self.assertIn("99 alike byte by byte, 0 explained, 1 unexplained", report)

    def test_another_text_in_an_entry_is_found_and_shown(self):
        code, report = compared(Fake(), Fake(note="+"))

        self.assertEqual(code, 1)
        self.assertRegex(report, r'-.*"note": "-"\n(.*\n)*.*\+.*"note": "\+"')

    def test_a_difference_on_the_list_is_explained_and_counted(self):
        code, report = compared(Fake(), Fake(cursor="another"))

        self.assertEqual(code, 0, report)
        self.assertRegex(report, r"\d+ times: cursors of lists on spans")
        self.assertIn("NEVER: a day that nobody knew", report)

    def test_an_entry_that_is_not_written_explains_nothing(self):
        code, _ = compared(Fake(), Fake(cursor="another"), DECISION.replace("Their cursors", "Cursors"))

        self.assertEqual(code, 1)

    def test_an_entry_without_a_rule_is_reported(self):
        _, report = compared(Fake(), Fake())

        self.assertIn("NO RULE for: A day was wrong.", report)

    def test_a_parameter_that_nobody_listed_is_found(self):
        code, report = compared(Fake(), Fake(parameters=("limit", "cursor", "on", "to")))

        self.assertEqual(code, 1)
        self.assertIn("UNEXPLAINED in the OpenAPI document: GET /api/referrals to", report)

    def test_a_parameter_that_nothing_draws_is_an_error(self):
        with self.assertRaisesRegex(ledger.Unusable, "nothing draws colour of /api/referrals"):
            compared(Fake(), Fake(parameters=("colour",)))


class AheadTest(unittest.TestCase):
    def explained(self, asked_day, last_day, position=1):
        detail = f"With this knowledge days up to {last_day} can be shown."
        old = asking.Answer(200, "application/json", (("Ledger-Position", str(position)),), b"{}")
        new = asking.Answer(400, "application/problem+json", (), json.dumps(
            {"code": "AS_OF_AHEAD", "errors": [{"detail": detail}]}).encode())
        asked = asking.Asked(0, CALLERS[0], "/api/referrals", "/api/referrals", (("on", asked_day),), ())
        world = argparse.Namespace(head=3, recorded_on=lambda position: f"2023-04-0{position + 1}")
        rule = rules.Rules(world, None, None).ahead("", "", ("/api/referrals",), "on")
        return rule.explain(comparing.Exchange(asked, old, new, asked)).is_same()

    def test_later_than_the_day_of_the_next_event_is_ahead(self):
        self.assertTrue(self.explained("2023-04-04", "2023-04-03"))

    def test_the_day_of_the_next_event_is_not(self):
        self.assertFalse(self.explained("2023-04-03", "2023-04-03"))

    def test_another_day_than_that_of_the_next_event_is_no_excuse(self):
        self.assertFalse(self.explained("2023-04-04", "2023-04-02"))


class RulesTest(unittest.TestCase):
    def exchange(self, template, old, new, query=()):
        media_type = "application/json" if isinstance(old, dict) else "text/csv"
        answers = [
            asking.Answer(200, media_type, (), (json.dumps(body) if isinstance(body, dict) else body).encode())
            for body in (old, new)
        ]
        asked = asking.Asked(0, CALLERS[0], template, template, query, ())
        return comparing.Exchange(asked, *answers, asked)

    def explained(self, exchange, old=None, new=None):
        comparison = comparing.Comparison(rules.Rules(WORLD, old or Pages(), new or Pages()).all())
        return comparison.compare(exchange.asked, exchange.old, exchange.new) is not None

    def test_lines_of_one_day_may_stand_in_another_order_in_a_file(self):
        old = "a\n1,A,P,p,2023-04-02\n2,B,P,p,2023-04-02\n3,C,P,p,2023-04-01\n"
        lines = old.splitlines()

        self.assertTrue(self.explained(self.exchange(rules.REGISTER, old, "\n".join([lines[0], lines[2], lines[1], lines[3]]) + "\n")))
        self.assertFalse(self.explained(self.exchange(rules.REGISTER, old, "\n".join([lines[0], lines[3], lines[1], lines[2]]) + "\n")))

    def test_only_the_columns_that_were_added_are_taken_from_a_file(self):
        old = "n,c,d,d,due,over,id\n1,A,P,p,2,3,x\n"

        self.assertTrue(self.explained(self.exchange(rules.WORK_LISTS, old, "n,c,d,d,due,over,r,r,w,a,m,m,o,o,id\n1,A,P,p,2,3,,,,,,,,,x\n")))
        self.assertFalse(self.explained(self.exchange(rules.WORK_LISTS, old, "n,c,d,d,due,over,r,r,w,a,m,m,o,o,id\n1,A,P,p,2,4,,,,,,,,,x\n")))

    def test_a_total_is_what_the_older_service_has_on_its_pages(self):
        old = {"cases": [{"id": "1"}, {"id": "2"}]}

        self.assertTrue(self.explained(self.exchange(rules.CASES, old, {"total": 2, **old})))
        self.assertFalse(self.explained(self.exchange(rules.CASES, old, {"total": 3, **old})))

    def test_risk_consents_and_plan_may_differ_where_something_was_entered_late(self):
        for case, explained in (("late", True), ("other", False)):
            old = {"id": case, "risk": "LOW", "consents": [1], "status": "OPEN"}
            new = {"id": case, "risk": "HIGH", "riskOn": "2023-04-02", "consents": [], "status": "OPEN"}
            self.assertEqual(self.explained(self.exchange(rules.CASE, old, new)), explained)
            lines = [f"n,c,d,d,b,s,s,on,risk,id\n1,A,P,p,,O,o,2023-04-02,{risk},{case}\n" for risk in ("LOW", "HIGH")]
            self.assertEqual(self.explained(self.exchange(rules.CASES, *lines)), explained)
            self.assertFalse(self.explained(self.exchange(rules.CASE, old, {**new, "status": "CLOSED"})))
        self.assertTrue(self.explained(self.exchange(rules.CASE, old, {**old, "riskOn": "2023-04-02"})))

    def test_so_they_may_in_lists_and_one_of_a_risk_has_others_of_these_cases(self):
        alike = {"id": "1", "riskOn": "2023-04-02"}
        for query, before, now, explained in (
            ((), [{"id": "late", "risk": "LOW"}], [{"id": "late", "risk": "HIGH"}], True),
            ((), [{"id": "other", "risk": "LOW"}], [{"id": "other", "risk": "HIGH"}], False),
            ((), [], [{"id": "late"}], False),
            ((("risk", "HIGH"),), [], [{"id": "late"}], True),
            ((("risk", "HIGH"),), [], [{"id": "other"}], False),
        ):
            old, new = Cases({"id": "1"}, *before), Cases(alike, *now)
            exchange = self.exchange(rules.CASES, old.page(), {"total": len(new.cases), **new.page()}, query)
            self.assertEqual(self.explained(exchange, old, new), explained, (query, before, now))

    def test_a_header_may_be_lost_by_the_older_service_only(self):
        asked = asking.Asked(0, CALLERS[0], rules.STREAM, rules.STREAM, (), ())
        told, lost = (asking.Answer(200, "text/event-stream", (("Cache-Control", value),), b"") for value in ("no-store", None))

        self.assertTrue(self.explained(comparing.Exchange(asked, lost, told, asked)))
        self.assertFalse(self.explained(comparing.Exchange(asked, told, lost, asked)))

    def test_a_fault_of_an_added_parameter_is_left_out_beside_others(self):
        missing, unknown = ({"pointer": pointer, "code": "A"} for pointer in ("state", "worker"))
        asked = asking.Asked(0, CALLERS[0], rules.WORK_LISTS, rules.WORK_LISTS, (("worker", "x"),), ())
        old = asking.Answer(400, "application/problem+json", (), json.dumps({"code": "UNKNOWN", "errors": []}).encode())
        for fault, explained in ((unknown, True), ({"pointer": "on", "code": "A"}, False)):
            new = asking.Answer(400, "application/problem+json", (), json.dumps(
                {"code": "FIELDS_INVALID", "errors": [missing, fault]}).encode())
            self.assertEqual(self.explained(comparing.Exchange(asked, old, new, asked)), explained)


WORLD = argparse.Namespace(parameters=lambda template: (), held_out_of_order=set(), entered_late={"late"}, put_right=set())


class Cases:
    """A service with these cases."""

    def __init__(self, *cases):
        self.cases = list(cases)

    def page(self):
        return {"cases": self.cases}

    def ask(self, asked):
        return asking.Answer(200, "application/json", (), json.dumps(self.page()).encode())


class Pages:
    """A service that has two cases and wants a state."""

    def ask(self, asked):
        if asked.template == rules.WORK_LISTS:
            body = {"code": "PARAMETER_MISSING", "errors": [{"pointer": "state", "code": "A"}]}
            return asking.Answer(400, "application/problem+json", (), json.dumps(body).encode())
        return asking.Answer(200, "application/json", (), json.dumps({"cases": [{"id": "1"}, {"id": "2"}]}).encode())


if __name__ == "__main__":
    unittest.main()
