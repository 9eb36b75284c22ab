package org.caseledger.acceptance.rules;

import tools.jackson.databind.JsonNode;

/** What a posting says but for its sign; empty where it says nothing. */
record Booked(
        String centre, String origin, String cohort, String from, String to, String on, String reason, String outcome) {

    static Booked of(JsonNode posting) {
        return new Booked(
                text(posting, "centre"),
                text(posting, "origin"),
                text(posting, "cohort"),
                text(posting, "from"),
                text(posting, "to"),
                text(posting, "on"),
                text(posting, "reason"),
                text(posting, "outcome"));
    }

    Booked becauseOf(String other) {
        return new Booked(centre, origin, cohort, from, to, on, other, outcome);
    }

    private static String text(JsonNode posting, String field) {
        JsonNode value = posting.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
