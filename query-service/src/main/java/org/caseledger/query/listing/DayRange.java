package org.caseledger.query.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from one to another, both with it; an absent end is open. */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** That day, or the first of these if it is later. */
    public LocalDate notBefore(LocalDate day) {
        return from == null ? day : later(day, from);
    }

    /** That day, or the last of these if it is earlier. */
    public LocalDate notAfter(LocalDate day) {
        return to == null ? day : earlier(day, to);
    }

    public boolean have(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether one of these days is among those from a first to a last one. */
    public boolean haveSomeOf(LocalDate first, LocalDate last) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }
}
