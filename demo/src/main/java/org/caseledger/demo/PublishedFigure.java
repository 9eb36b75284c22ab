package org.caseledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** One line of {@code data/figures.csv}: what was published for a financial year, or for the part of it that was over. */
record PublishedFigure(String financialYear, LocalDate from, LocalDate to, int registered, int resolved) {

    static List<PublishedFigure> all() {
        try (var in = PublishedFigure.class.getResourceAsStream("/data/figures.csv")) {
            if (in == null) {
                throw new IllegalStateException("data/figures.csv is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(PublishedFigure::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data/figures.csv cannot be read", e);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static PublishedFigure parse(String line) {
        String[] f = line.split(",", -1);
        return new PublishedFigure(
                f[0], LocalDate.parse(f[1]), LocalDate.parse(f[2]), Integer.parseInt(f[3]), Integer.parseInt(f[4]));
    }
}
