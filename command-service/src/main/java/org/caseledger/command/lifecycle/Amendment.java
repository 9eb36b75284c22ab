package org.caseledger.command.lifecycle;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.command.lifecycle.refusals.ValueUnreadable;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Code;
import org.caseledger.events.PossibleDays;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** An entry with one detail changed, its own postings along with it. */
final class Amendment {
    private static final String DAY = "occurredOn";

    private Amendment() {}

    /**
     * @param value a day or a code, as JSON spells it
     * @throws ValueUnreadable if the field is of another kind
     */
    static CaseEvent of(CaseEvent entry, String field, String value) {
        RecordComponent[] components = entry.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(field)
                    ? read(components[i].getType(), value)
                    : valueOf(entry, components[i]);
            if (components[i].getName().equals("postings")) {
                values[i] = entry.postings().stream()
                        .map(posting -> isItsOwn(posting, entry) ? amended(posting, field, value) : posting)
                        .toList();
            }
        }
        return made(entry, components, values);
    }

    /** What takes the entry's old postings back and puts the new ones in their place; nothing where they stay the same. */
    static List<Posting> postings(CaseEvent before, CaseEvent after) {
        List<Posting> changes = new ArrayList<>();
        for (int i = 0; i < before.postings().size(); i++) {
            Posting old = before.postings().get(i);
            Posting now = after.postings().get(i);
            if (!old.equals(now)) {
                changes.add(old.reversed());
                changes.add(now);
            }
        }
        return changes;
    }

    /** A field as JSON spells it; absent where nothing stands there. */
    static @Nullable String spelt(CaseEvent entry, String field) {
        return Arrays.stream(entry.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(component -> Optional.ofNullable(valueOf(entry, component)))
                .flatMap(Optional::stream)
                .map(value -> value instanceof Code code ? code.code() : value.toString())
                .findFirst()
                .orElse(null);
    }

    /** Those of the movement itself; others put earlier postings right, on days of their own. */
    private static boolean isItsOwn(Posting posting, CaseEvent entry) {
        return posting.n() > 0
                && posting.on().equals(entry.occurredOn())
                && posting.reason() != PostingReason.RESOLVED_STRUCK_OFF;
    }

    private static Posting amended(Posting p, String field, String value) {
        LocalDate on = field.equals(DAY) ? LocalDate.parse(value) : p.on();
        ResolutionOutcome outcome =
                field.equals("outcome") && p.outcome() != null ? ResolutionOutcome.valueOf(value) : p.outcome();
        return new Posting(p.centre(), p.origin(), p.cohort(), p.from(), p.to(), on, p.reason(), outcome, p.n());
    }

    private static Object read(Class<?> type, String value) {
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
                .orElseThrow(() -> new ValueUnreadable(Arrays.stream(codes)
                        .map(code -> ((Code) code).code())
                        .reduce((all, one) -> all + ", " + one)
                        .orElse("")));
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
        throw new ValueUnreadable("2025-06-30");
    }

    private static @Nullable Object valueOf(CaseEvent entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static CaseEvent made(CaseEvent like, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (CaseEvent) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like.getClass() + " cannot be made", e);
        }
    }
}
