package org.caseledger.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What changes by decision and not by law of nature: limits, graces, posts. Dated versions of {@code data/norms.csv}; an event that depended
 * on a norm names the version.
 *
 * @param version for example {@code 2023-04}
 * @param from first day it holds for; the oldest also holds for days before it
 */
public record Norms(String version, LocalDate from, Map<String, List<Integer>> values) {
    private static final List<Norms> NEWEST_FIRST = load();

    public Norms {
        values = Map.copyOf(values);
    }

    /** The norms in force on a day. */
    public static Norms on(LocalDate day) {
        return NEWEST_FIRST.stream()
                .filter(norms -> !norms.from.isAfter(day))
                .findFirst()
                .orElse(NEWEST_FIRST.get(NEWEST_FIRST.size() - 1));
    }

    /** Follow-ups counted in days from the resolution. */
    public List<Integer> followUpDays() {
        return numbers("follow-up.days");
    }

    /** Follow-ups counted in calendar months from it, the day clamped to the month's end. */
    public List<Integer> followUpMonths() {
        return numbers("follow-up.months");
    }

    /** How long monitoring lasts. */
    public int monitoringMonths() {
        return number("follow-up.monitoring-months");
    }

    /** How many days before its day a follow-up may be made. */
    public int followUpEarlyDays() {
        return number("follow-up.early-days");
    }

    /** How many days after its day a follow-up is not yet overdue. */
    public int followUpGraceDays() {
        return number("follow-up.grace-days");
    }

    /** Failed attempts after which she may be called untraceable. */
    public int attempts() {
        return number("untraceable.attempts");
    }

    /** In how many different ways they must have been made. */
    public int modes() {
        return number("untraceable.modes");
    }

    /** Days of shelter that nobody has to extend. */
    public int shelterDays() {
        return number("shelter.days");
    }

    /** Days of shelter up to which the centre administrator extends; beyond it is for the district officer. */
    public int shelterDaysByAdministrator() {
        return number("shelter.days-by-administrator");
    }

    /** Age in years of the oldest boy who may stay with her. */
    public int oldestBoyInShelter() {
        return number("shelter.oldest-boy");
    }

    /** Days from its due day after which an overdue follow-up is overdue for long. */
    public int longOverdueDays() {
        return number("follow-up.long-overdue-days");
    }

    /** Days within which a partner answers a referral. */
    public int referralAnswerDays() {
        return number("referral.answer-days");
    }

    /** Days within which a centre answers a request for transfer. */
    public int transferAnswerDays() {
        return number("transfer.answer-days");
    }

    /** Days within which a case is classified, that of its entry the first. */
    public int classificationDays() {
        return number("classification.days");
    }

    /** Days from its registration or reopening after which an open case is open for too long. */
    public int longOpenDays() {
        return number("open-case.long-days");
    }

    /** Years from the day a case was closed before which nothing of her is forgotten. */
    public int retentionYears() {
        return number("personal-data.retention-years");
    }

    /** Posts of this role at each centre; none for a role outside centres. */
    public int posts(Role role) {
        return values.containsKey("posts." + role) ? number("posts." + role) : 0;
    }

    private int number(String norm) {
        return numbers(norm).get(0);
    }

    private List<Integer> numbers(String norm) {
        List<Integer> numbers = values.get(norm);
        if (numbers == null) {
            throw new IllegalStateException(
                    "data/norms.csv has no " + norm + " in version " + version + "; give every norm in every version");
        }
        return numbers;
    }

    private static List<Integer> numbers(String version, String norm, String value) {
        try {
            return Stream.of(value.split(" ")).map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "data/norms.csv says '" + value + "' for " + norm + " in version " + version
                            + "; right would be whole numbers with single spaces between",
                    e);
        }
    }

    private static List<Norms> load() {
        try (var in = Norms.class.getResourceAsStream("/data/norms.csv")) {
            if (in == null) {
                throw new IllegalStateException("data/norms.csv is missing from the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("data/norms.csv cannot be read", e);
        }
    }

    /** Columns {@code version,from,norm,value,source}. */
    static List<Norms> parse(String csv) {
        Map<String, LocalDate> versions = new LinkedHashMap<>();
        Map<String, Map<String, List<Integer>>> values = new HashMap<>();
        csv.lines().skip(1).map(line -> line.split(",", -1)).forEach(f -> {
            versions.put(f[0], LocalDate.parse(f[1]));
            values.computeIfAbsent(f[0], version -> new HashMap<>()).put(f[2], numbers(f[0], f[2], f[3]));
        });
        return versions.entrySet().stream()
                .map(version -> new Norms(
                        version.getKey(), version.getValue(), values.getOrDefault(version.getKey(), Map.of())))
                .sorted(Comparator.comparing(Norms::from).reversed())
                .toList();
    }
}
