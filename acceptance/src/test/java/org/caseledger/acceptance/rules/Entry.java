package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of a case with what was put right in it since. */
final class Entry {
    private final Fact fact;
    private final boolean moves;
    private final Map<String, String> corrected = new HashMap<>();
    private boolean voided;
    /** Of what stands now: it is asked for whenever anything is counted. */
    private @Nullable LocalDate on;

    /** @param moves whether the case stood elsewhere after it */
    Entry(Fact fact, boolean moves) {
        this.fact = fact;
        this.moves = moves;
    }

    Fact fact() {
        return fact;
    }

    boolean is(String... types) {
        return fact.is(types);
    }

    boolean moves() {
        return moves;
    }

    boolean stands() {
        return !voided;
    }

    void retract() {
        voided = true;
    }

    /** The day of an answer is as many days after the asking as it was. */
    void correct(String field, String value) {
        if (field.equals("occurredOn") && has("answerDueOn")) {
            long days = ChronoUnit.DAYS.between(on(), day("answerDueOn"));
            corrected.put("answerDueOn", LocalDate.parse(value).plusDays(days).toString());
        }
        corrected.put(field, value);
        on = null;
    }

    String text(String field) {
        return corrected.getOrDefault(field, fact.text(field));
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    LocalDate day(String field) {
        return Days.of(text(field));
    }

    LocalDate on() {
        if (on == null) {
            on = day("occurredOn");
        }
        return on;
    }

    long sequence() {
        return fact.sequence();
    }

    long position() {
        return fact.position();
    }
}
