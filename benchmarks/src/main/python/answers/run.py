"""A run: all questions to both services, and the report."""

import collections
import concurrent.futures
import dataclasses
import random
import re
import time

import document
import rules as lists
from asking import Asked, Client
from comparing import Comparison, difference
from drawing import Drawing
from ledger import Caller, Unusable
from world import World

CATCHING_UP = 1800
# How many cursors of a list are followed.
PAGES = (0, 0, 1, 2, 5)
# Of the users that users.csv lists beside those of every ledger: there may be hundreds.
LISTED_USERS = 12


class Run:
    def __init__(self, options, ledger, *clients):
        self.options, self.clients = options, clients
        self.rng = random.Random(options.seed)
        self.documents = [read_document(client) for client in clients]
        self.world = World(clients[0], self.documents[0], ledger.callers)
        listed = self.rng.sample(ledger.listed_callers, min(LISTED_USERS, len(ledger.listed_callers)))
        self.drawing = Drawing(self.rng, self.documents, self.world, ledger.callers + listed, options.only)
        rules = lists.Rules(self.world, *clients).all()
        self.rules, self.without_rule = lists.written_in(options.new, rules)
        self.comparison = Comparison(self.rules)
        self.coverage = collections.Counter()
        self.found = collections.defaultdict(collections.Counter)

    def run(self):
        for client in self.clients:
            self.await_views(client)
        print(f"{self.world.head + 1} events, {self.world.first_day} to {self.world.last_day}, seed {self.options.seed}", flush=True)
        began, number = time.monotonic(), 0
        with concurrent.futures.ThreadPoolExecutor(2) as at_once:
            while number < self.options.requests:
                number += self.ask(self.drawing.draw(number), self.options.requests - number, at_once)
        print(f"{number} requests in {time.monotonic() - began:.0f} s")
        return self.report()

    def ask(self, asked, at_most, at_once):
        """One question and, of a list, the pages that follow. How many were asked."""
        questions = [asked, asked]
        for page in range(min(at_most, 1 + self.rng.choice(PAGES))):
            answers = list(at_once.map(Client.ask, self.clients, questions))
            if asked.number + page == self.options.plant:
                answers[1] = with_another_byte(answers[1])
            for role in asked.caller.roles or ["nobody"]:
                self.coverage[asked.template, role, answers[0].status] += 1
            used = self.comparison.compare(questions[1], *answers)
            self.found[asked.template].update(finding(used))
            cursors = [next_page(answer) for answer in answers]
            # What follows a page that shows something else need not be alike.
            if None in cursors or used is None or not all(rule.keeps_pages for rule in used):
                break
            questions = [
                dataclasses.replace(question.having(cursor=cursor), number=question.number + 1, page=question.page + 1)
                for question, cursor in zip(questions, cursors)
            ]
        return page + 1

    def await_views(self, client):
        """Each view waits for a position that a request names, and says 503 after a while."""
        auditor = next(caller for caller in self.drawing.callers if caller.name == "auditor")
        end = time.monotonic() + CATCHING_UP
        for template in self.drawing.templates:
            declared = self.drawing.parameters(template)
            if "min-position" not in declared or any(one.get("in") == "path" for one in declared.values()):
                continue
            query = [(name, self.drawing.values(template, name)[0]) for name in declared if declared[name].get("required")]
            asked = Asked(0, auditor, template, template, (*query, ("min-position", str(self.world.head))), ())
            while client.ask(asked).status == 503:
                if time.monotonic() > end:
                    raise Unusable(f"{template} is not at position {self.world.head} after {CATCHING_UP} s")
                time.sleep(1)

    def report(self):
        for exchange, used in self.comparison.unexplained:
            print("UNEXPLAINED " + difference(exchange, used) + "\n")
        changes = [
            line
            for line in document.changes(*self.documents)
            if not any(re.fullmatch(pattern, line) for rule in self.rules for pattern in rule.adds)
        ]
        for line in changes:
            print(f"UNEXPLAINED in the OpenAPI document: {line}")
        for template in self.drawing.templates:
            print(f"  {template}: {self.asked_of(template)}")
            print("".join(f"    {times} {what}\n" for what, times in self.found[template].most_common()), end="")
        print("rules of decision 22:")
        for name, times in self.comparison.applied.items():
            print(f"  {f'{times} times' if times else 'NEVER'}: {name}")
        for entry in self.without_rule:
            print(f"  NO RULE for: {entry}")
        found = self.comparison
        print(f"{found.same} alike byte by byte, {found.explained} explained, {len(found.unexplained) + len(changes)} unexplained")
        return 1 if found.unexplained or changes else 0

    def asked_of(self, template):
        statuses, roles = collections.Counter(), set()
        for (asked, role, status), times in self.coverage.items():
            if asked == template:
                statuses[status] += times
                roles.add(role)
        return f"{len(roles)} roles, " + ", ".join(f"{times} x {status}" for status, times in sorted(statuses.items()))


def read_document(client):
    answer = client.ask(Asked(0, Caller("nobody"), "", "/v3/api-docs", (), ()))
    if answer.status != 200:
        raise Unusable(f"no OpenAPI document: {answer.status} {answer.body[:200]!r}")
    return document.Document(answer.body)


def finding(used):
    """What is counted of one request, by path."""
    if used is None:
        return ["UNEXPLAINED"]
    return [rule.name for rule in used] or ["alike"]


def with_another_byte(answer):
    return dataclasses.replace(answer, body=answer.body[:-1] + bytes([answer.body[-1] ^ 1]))


def next_page(answer):
    body = answer.json() if answer.status == 200 else None
    return body.get("next") if isinstance(body, dict) else None

