package org.caseledger.service.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings of all programs of the ledger, whichever reads them: their environments are mostly one. Each has a group and a name ({@code caseledger.pen.address}), so what has no second point or
 * underscore is of somebody else.
 */
final class KnownSettings {
    static final String PREFIX = "caseledger";

    private static final Pattern INDEX = Pattern.compile("\\[\\d*]");
    private static final Pattern INDEX_OF_VARIABLE = Pattern.compile("_\\d+(?=_|$)");

    private final List<String> names;
    private final Set<String> asRead = new HashSet<>();
    private final Set<String> asVariables = new HashSet<>();
    private final Map<String, String> byLetters = new HashMap<>();

    private KnownSettings(List<String> names) {
        this.names = names;
        for (String name : names) {
            asRead.add(asRead(name));
            asVariables.add(variable(name).replace("-", ""));
            asVariables.add(variable(name).replace('-', '_'));
            byLetters.put(letters(name), name);
        }
    }

    static KnownSettings all() {
        try (InputStream in = Objects.requireNonNull(
                KnownSettings.class.getResourceAsStream("/known-settings.txt"), "packaged with this class")) {
            return new KnownSettings(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Spring reads it anywhere but in an environment: with points, and dashes, underscores and capitals as one likes. */
    boolean has(String name) {
        return asRead.contains(asRead(name));
    }

    /** In an environment, where dashes are left out or are underscores as well. */
    boolean hasVariable(String name) {
        return asVariables.contains(
                INDEX_OF_VARIABLE.matcher(name.toUpperCase(Locale.ROOT)).replaceAll(""));
    }

    /** Whether it may be meant for another program: it is not the name of a setting with its parts run together. */
    boolean isOfOthers(String name) {
        return name.split("[._]").length < 3 && !byLetters.containsKey(letters(name));
    }

    /** The one that is written most alike, where one is. */
    Optional<String> near(String name) {
        String letters = letters(name);
        String nearest = names.stream()
                .min((one, other) ->
                        Integer.compare(distance(letters(one), letters), distance(letters(other), letters)))
                .orElseThrow();
        return distance(letters(nearest), letters) <= letters.length() / 4 ? Optional.of(nearest) : Optional.empty();
    }

    /** Of its name in an environment. */
    static String variable(String name) {
        return INDEX.matcher(name).replaceAll("").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String asRead(String name) {
        return INDEX.matcher(name)
                .replaceAll("")
                .replace("-", "")
                .replace("_", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters are to be put in, left out or replaced to make one of the other. */
    private static int distance(String one, String other) {
        int[] former = new int[other.length() + 1];
        for (int j = 0; j < former.length; j++) {
            former[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = former[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(former[j], row[j - 1]) + 1);
            }
            former = row;
        }
        return former[other.length()];
    }
}
