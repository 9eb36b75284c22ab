package org.caseledger.caseentries;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Code;
import org.caseledger.events.PossibleDays;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** An event with one detail changed, its own postings along with it. */
public final class CorrectedEvent {
    private static final String DAY = "occurredOn";

    private CorrectedEvent() {}

    /**
     * @param value a day or a code, as JSON spells it
     * @throws UnreadableDetail if the field is of another kind
     */
    public static CaseEvent of(CaseEvent entry, String field, String value) {
        RecordComponent[] components = entry.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(field)
                    ? detail(components[i].getType(), value)
                    : valueOf(entry, components[i]);
            if (components[i].getName().equals("answerDueOn") && field.equals(DAY)) {
                values[i] = answerDue(entry, (LocalDate) values[i], day(value));
            }
            if (components[i].getName().equals("postings")) {
                values[i] = entry.postings().stream()
                        .map(posting -> isItsOwn(posting, entry) ? corrected(posting, field, value) : posting)
                        .toList();
            }
        }
        return made(entry, components, values);
    }

    /** A field of an event; absent where nothing stands there. */
    public static @Nullable Object valueOf(CaseEvent entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /**
     * A day or a code of this type, as JSON spells it.
     *
     * @throws UnreadableDetail if it is none
     */
    public static Object detail(Class<?> type, String value) {
        if (type == LocalDate.class) {
            return day(value);
        }
        Object[] codes = type.getEnumConstants();
        if (codes == null) {
            throw new IllegalStateException("a field of " + type + " is not corrected");
        }
        return Arrays.stream(codes)
                .filter(code -> ((Code) code).code().equals(value))
                .findFirst()
                .orElseThrow(() -> new UnreadableDetail(
                        Arrays.stream(codes).map(code -> ((Code) code).code()).collect(Collectors.joining(", "))));
    }

    /** As many days after it as its norm said. */
    private static @Nullable LocalDate answerDue(CaseEvent asked, @Nullable LocalDate due, LocalDate right) {
        return due == null ? null : right.plusDays(ChronoUnit.DAYS.between(asked.occurredOn(), due));
    }

    /** Those of the movement itself; others put earlier postings right, on days of their own. */
    private static boolean isItsOwn(Posting posting, CaseEvent entry) {
        return posting.n() > 0
                && posting.on().equals(entry.occurredOn())
                && posting.reason() != PostingReason.RESOLVED_STRUCK_OFF;
    }

    private static Posting corrected(Posting p, String field, String value) {
        LocalDate on = field.equals(DAY) ? LocalDate.parse(value) : p.on();
        ResolutionOutcome outcome =
                field.equals("outcome") && p.outcome() != null ? ResolutionOutcome.valueOf(value) : p.outcome();
        return new Posting(p.centre(), p.origin(), p.cohort(), p.from(), p.to(), on, p.reason(), outcome, p.n());
    }

    private static LocalDate day(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (PossibleDays.include(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below
        }
        throw new UnreadableDetail("2025-06-30");
    }

    private static CaseEvent made(CaseEvent like, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (CaseEvent) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like.getClass() + " cannot be made", e);
        }
    }
}
