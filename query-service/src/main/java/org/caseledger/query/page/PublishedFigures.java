package org.caseledger.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What the State published for a financial year, as listed in {@code data/figures.csv}.
 *
 * @param period financial year, for example {@code 2023-24}
 * @param to last day the figure covers
 * @param registered matters
 * @param resolved matters resolved in the period
 */
record PublishedFigures(String period, LocalDate from, LocalDate to, int registered, int resolved) {

    static List<PublishedFigures> all() {
        try (var in = PublishedFigures.class.getResourceAsStream("/data/figures.csv")) {
            if (in == null) {
                throw new IllegalStateException("data/figures.csv is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(PublishedFigures::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data/figures.csv cannot be read", e);
        }
    }

    private static PublishedFigures parse(String line) {
        String[] f = line.split(",", -1);
        return new PublishedFigures(
                f[0], LocalDate.parse(f[1]), LocalDate.parse(f[2]), Integer.parseInt(f[3]), Integer.parseInt(f[4]));
    }
}
