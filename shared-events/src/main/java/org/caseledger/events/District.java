package org.caseledger.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A district of Bihar, as listed in {@code data/districts.csv}.
 *
 * @param censusCode of the Census of India 2011
 * @param population2011 persons
 * @param tileRow place in a tile grid that keeps the shape of the State, from 1
 */
public record District(
        int censusCode,
        String code,
        String nameEn,
        String nameHi,
        String headquarters,
        int population2011,
        int tileRow,
        int tileColumn) {
    private static final List<District> ALL = load();

    /** The 38 districts in the order of their census code. */
    public static List<District> all() {
        return ALL;
    }

    public static Optional<District> byCode(String code) {
        return ALL.stream().filter(d -> d.code.equals(code)).findFirst();
    }

    private static List<District> load() {
        try (var in = District.class.getResourceAsStream("/data/districts.csv")) {
            if (in == null) {
                throw new IllegalStateException("data/districts.csv is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(District::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data/districts.csv cannot be read", e);
        }
    }

    private static District parse(String line) {
        String[] f = line.split(",", -1);
        return new District(
                Integer.parseInt(f[0]),
                f[1],
                f[2],
                f[3],
                f[4],
                Integer.parseInt(f[5]),
                Integer.parseInt(f[6]),
                Integer.parseInt(f[7]));
    }
}
