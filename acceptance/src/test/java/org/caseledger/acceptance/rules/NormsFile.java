package org.caseledger.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code data/norms.csv}, read a second time: the norms in force on a day. */
final class NormsFile {
    /** One version, for all days from {@code from} until the next one begins. */
    record Version(String name, LocalDate from, Map<String, String> values) {
        int number(String norm) {
            return numbers(norm).get(0);
        }

        List<Integer> numbers(String norm) {
            String value = values.get(norm);
            if (value == null) {
                throw new AssertionError("version " + name + " of the norms has no " + norm);
            }
            return Stream.of(value.split(" ")).map(Integer::valueOf).toList();
        }

        /** Posts of a role at each centre, none for a role outside centres. */
        int posts(String role) {
            return values.containsKey("posts." + role) ? number("posts." + role) : 0;
        }

        /** Due days of the monitoring that a resolution begins. */
        List<LocalDate> slots(LocalDate resolvedOn) {
            return Stream.concat(
                            numbers("follow-up.days").stream().map(resolvedOn::plusDays),
                            numbers("follow-up.months").stream().map(resolvedOn::plusMonths))
                    .sorted()
                    .distinct()
                    .toList();
        }

        LocalDate monitoringEndsOn(LocalDate resolvedOn) {
            return resolvedOn.plusMonths(number("follow-up.monitoring-months"));
        }
    }

    private final List<Version> oldestFirst;

    private NormsFile(List<Version> oldestFirst) {
        this.oldestFirst = oldestFirst;
    }

    static NormsFile read() {
        Map<String, Version> versions = new HashMap<>();
        List<Version> inOrder = new ArrayList<>();
        for (String line : lines()) {
            String[] column = line.split(",", -1);
            Version version = versions.computeIfAbsent(column[0], name -> {
                Version begun = new Version(name, LocalDate.parse(column[1]), new HashMap<>());
                inOrder.add(begun);
                return begun;
            });
            version.values().put(column[2], column[3]);
        }
        inOrder.sort((one, other) -> one.from().compareTo(other.from()));
        return new NormsFile(inOrder);
    }

    /** The oldest also holds for the days before it. */
    Version on(LocalDate day) {
        return oldestFirst.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(oldestFirst.get(0));
    }

    private static List<String> lines() {
        try {
            List<String> lines = Files.readAllLines(Path.of("..", "data", "norms.csv"));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
