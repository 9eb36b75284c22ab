package org.caseledger.query.listing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which day, known up to where, and of which centres alone the figures of a file are. Each of its lines says so: a file goes on without
 * the question that it answers.
 *
 * @param on absent where they are of no day
 * @param centre the only one that counts; absent for all that the caller sees, as is the district
 */
public record FiguresOf(
        @Nullable LocalDate on,
        long position,
        @Nullable String centre,
        @Nullable String district) {

    /** A line of figures, and what they are of. */
    public record Line<T>(FiguresOf of, T figures) {}

    /** The table with what its figures are of before its own columns. */
    public static <T> ListTable<Line<T>> in(ListTable<T> table) {
        return table.behind(
                ListTable.<Line<T>>named(table.name())
                        .column("on", line -> line.of().on())
                        .column("position", line -> line.of().position())
                        .column("centre", line -> line.of().centre())
                        .district("district", line -> line.of().district()),
                Line::figures);
    }

    public <T> Stream<Line<T>> lines(Stream<T> figures) {
        return figures.map(one -> new Line<>(this, one));
    }
}
