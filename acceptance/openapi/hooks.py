"""What a document cannot say of a request, and so three checks of schemathesis that would hold it against the ledger."""

import datetime
import re

import schemathesis
from hypothesis import strategies
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

# The days that an entry may speak of.
DAYS = strategies.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))

# Whether a cursor was given, a position is there, a name is anybody's, how far a day is known and how long a list is depends on what is stored.
OF_WHAT_IS_STORED = {
    "AS_OF_AHEAD",
    "CURSOR_UNREADABLE",
    "EXPORT_TOO_LONG",
    "KNOWN_AT_BEYOND_HEAD",
    "LAST_EVENT_ID_BEYOND_HEAD",
    "LEDGER_POSITION_BEYOND_HEAD",
    "POSITION_BEYOND_HEAD",
    "TREE_SIZE_NOT_THERE",
    "UNKNOWN_VALUE",
}

# What one parameter allows depends on another one.
OF_ANOTHER_PARAMETER = {
    "ACTIVE_ON_ONE_DAY",
    "FROM_AFTER_TO",
    "LOOKS_OF_TOO_LONG",
    "NOT_COUNTED_SO",
    "REACHED_ALONE",
}

# Which names are those of too many is a list of words.
OF_NAMES = {"NAME_TELLS_TOO_LITTLE"}

# A document does not know which day it is today.
OF_TODAY = {"FIELD_NO_PAST_DAY"}

# Where a header need not be there, it is sent with letters and digits alone, whatever its pattern says; a version has quotation marks.
VERSION = re.compile('"[0-9]{1,18}"')

# It sends headers that nobody described; a server has to pass over these.
UNKNOWN_HEADER = "x-schemathesis-unknown-property"

schemathesis.openapi.format("date", DAYS.map(str))


def codes(response):
    """Of the problem that was answered; of each fault where there are several."""
    if "problem+json" not in response.headers.get("content-type", [""])[0]:
        return set()
    problem = response.json()
    return {fault["code"] for fault in problem.get("errors", [problem])}


def is_guessed(case):
    """It takes an id from any field of an earlier answer that has a like name; the links are its own, not of the document."""
    return case.meta is not None and case.meta.phase.name.value == "stateful"


def is_waited_for(response):
    """A position that is still to come, and before anything else of the request is looked at."""
    return codes(response) == {"VIEW_BEHIND"}


@schemathesis.hook
def map_body(context, body):
    """A whole number as every client writes it: 7.0 is one for a schema, and no number of the ledger."""
    if isinstance(body, dict):
        return {name: map_body(context, value) for name, value in body.items()}
    if isinstance(body, list):
        return [map_body(context, value) for value in body]
    return int(body) if isinstance(body, float) and body.is_integer() else body


@schemathesis.check
def nothing_breaks(ctx, response, case):
    return None if is_waited_for(response) else not_a_server_error(ctx, response, case)


@schemathesis.check
def right_requests_are_taken(ctx, response, case):
    unsayable = OF_WHAT_IS_STORED | OF_ANOTHER_PARAMETER | OF_NAMES | OF_TODAY
    if is_guessed(case):
        unsayable.add("PARAMETER_UNREADABLE")
    if not VERSION.fullmatch((case.headers or {}).get("If-Match", "")):
        unsayable.add("IF_MATCH_UNREADABLE")
    refused = codes(response)
    if refused and refused <= unsayable:
        return None
    return checks.positive_data_acceptance(ctx, response, case)


@schemathesis.check
def wrong_requests_are_refused(ctx, response, case):
    if UNKNOWN_HEADER in (case.headers or {}) or is_waited_for(response):
        return None
    return checks.negative_data_rejection(ctx, response, case)
