package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One event of the log, as it is stored.
 *
 * @param block position of the first event of its block
 * @param recordedOn the day its block was sealed, in Asia/Kolkata
 * @param key of the command that caused it, in hexadecimal; empty for a command without a key
 */
public record Fact(
        long position,
        long block,
        LocalDate recordedOn,
        String aggregate,
        long sequence,
        String type,
        String key,
        JsonNode payload,
        JsonNode metadata) {

    boolean is(String... types) {
        for (String one : types) {
            if (one.equals(type)) {
                return true;
            }
        }
        return false;
    }

    boolean has(String field) {
        return isSaid(payload.path(field));
    }

    /** Empty where the event does not say. */
    String text(String field) {
        return said(payload.path(field));
    }

    int number(String field) {
        return payload.path(field).asInt();
    }

    boolean isTrue(String field) {
        return has(field) && payload.path(field).asBoolean();
    }

    LocalDate day(String field) {
        return Days.of(text(field));
    }

    Optional<LocalDate> dayIfSaid(String field) {
        return has(field) ? Optional.of(day(field)) : Optional.empty();
    }

    List<String> list(String field) {
        List<String> values = new ArrayList<>();
        payload.path(field).forEach(value -> values.add(value.asString()));
        return values;
    }

    LocalDate on() {
        return day("occurredOn");
    }

    String caseId() {
        return text("caseId");
    }

    List<JsonNode> postings() {
        List<JsonNode> postings = new ArrayList<>();
        payload.path("postings").forEach(postings::add);
        return postings;
    }

    String actor() {
        return said(metadata.path("actor"));
    }

    String role() {
        return said(metadata.path("role"));
    }

    /** Centre of who did it; empty for officers and for the ledger itself. */
    String actorsCentre() {
        return said(metadata.path("centre"));
    }

    String actorsDistrict() {
        return said(metadata.path("district"));
    }

    String command() {
        return said(metadata.path("command"));
    }

    private static String said(JsonNode value) {
        return isSaid(value) ? value.asString() : "";
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }
}
