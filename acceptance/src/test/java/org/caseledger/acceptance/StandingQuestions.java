package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.acceptance.rules.Fact;
import org.caseledger.acceptance.rules.KnownLog;
import org.caseledger.acceptance.rules.RecountedPeriods;
import org.caseledger.acceptance.rules.RecountedStanding;
import tools.jackson.databind.JsonNode;

/** Asks how the centres stand, in scopes, on days and as known at positions drawn at random, and compares with what the log says. */
final class StandingQuestions {
    private static final int WEEKS = 4;
    /** A median of nought is another answer than none. */
    private static final String MEDIAN = "medianDelayDays";

    private static final List<String> AT_WEEK_ENDS =
            List.of("casesOverdue", "staysPastLimit", "referralsUnanswered", "directionsOverdue", "postsVacant");

    private final RunningLedger ledger;
    private final List<Fact> log;
    private final KnownLog newest;
    private final List<Scope> scopes;
    private final Random random;
    private final Map<String, Integer> seen = new TreeMap<>();

    StandingQuestions(RunningLedger ledger, List<Fact> log, List<Scope> scopes, Random random) {
        this.ledger = ledger;
        this.log = log;
        this.newest = new KnownLog(log).upTo(log.size());
        this.scopes = scopes;
        this.random = random;
    }

    /** Views follow within seconds what a sweep recorded a moment before the log was read. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(1);

    /** @param places to ask about in the address, or nothing */
    record Scope(String user, String places, Predicate<String> centres) {}

    private record Question(Scope scope, LocalDate day, int known, LocalDate compared) {}

    /** The last day, by all that is known. */
    void askNewest() {
        ask(question(scopes.get(0), recordedOn(log.size()), log.size()), newest);
    }

    /** So often; what knows least first, whatever was drawn first. */
    void askAnything(int times) {
        KnownLog knownLog = new KnownLog(log);
        Stream.generate(this::drawn)
                .limit(times)
                .sorted(Comparator.comparing(Question::known))
                .forEach(question -> ask(question, knownLog));
    }

    private Question drawn() {
        int known = log.size() - random.nextInt(log.size() / 2) * random.nextInt(3) / 2;
        return question(
                scopes.get(random.nextInt(scopes.size())),
                random.nextInt(3) == 0 ? recordedOn(known) : anyDay(known),
                known);
    }

    private Question question(Scope scope, LocalDate day, int known) {
        return new Question(scope, day, known, anyDay(known));
    }

    private LocalDate recordedOn(int known) {
        return log.get(known - 1).recordedOn();
    }

    private void ask(Question asked, KnownLog knownLog) {
        Scope scope = asked.scope;
        LocalDate day = asked.day;
        String path = "/api/reports/standing?weeks=%d&asOf=%s&knownAt=%d&compare=%s&compareKnownAt=%d%s"
                .formatted(WEEKS, day, asked.known - 1, asked.compared, log.size() - 1, scope.places);
        String question = scope.user + " " + path;
        JsonNode report = ledger.jsonOnceCaughtUp(path, scope.user, CATCHING_UP);
        RecountedStanding then = knownLog.upTo(asked.known).standing();

        compareDay(report, "counts", then, day, scope, question);
        compareDay(
                report,
                "compared",
                newest.standing(),
                LocalDate.parse(report.at("/compared/asOf").asString()),
                scope,
                question);
        compareWeeks(report, then, knownLog.periods(), scope, question);
        Map<String, String> caretakers = new TreeMap<>();
        report.path("centres")
                .forEach(row -> caretakers.put(
                        row.path("centre").asString(), row.path("caretaker").asString("")));
        Map<String, String> expected = then.caretakers(day);
        expected.keySet().removeIf(scope.centres.negate());
        assertThat(caretakers).as(question).isEqualTo(expected);
    }

    /** How often each figure was more than nought. */
    Map<String, Integer> seen() {
        return seen;
    }

    /** One on which something happened. */
    private LocalDate anyDay(int known) {
        Fact fact = log.get(random.nextInt(known));
        JsonNode said = fact.payload().path("occurredOn");
        return said.isString() ? LocalDate.parse(said.asString()) : fact.recordedOn();
    }

    private void compareDay(
            JsonNode report, String counts, RecountedStanding recounted, LocalDate day, Scope scope, String question) {
        Map<String, Map<String, Integer>> byCentre = recounted.on(day);
        Map<String, Integer> total = new TreeMap<>();
        byCentre.forEach((centre, figures) -> {
            if (scope.centres.test(centre)) {
                figures.forEach((figure, n) -> total.merge(figure, n, Integer::sum));
            }
        });
        int waiting = recounted.transfersWaiting(day, scope.centres);
        if (waiting > 0) {
            total.put("transfersWaiting", waiting);
        }
        addMedian(total, recounted.medianDelay(day, scope.centres));
        assertThat(numbers(report.path("total").path(counts)))
                .as("%s of %s", counts, question)
                .isEqualTo(total);
        total.keySet().forEach(figure -> seen.merge(figure, 1, Integer::sum));
        for (JsonNode row : report.path("centres")) {
            String centre = row.path("centre").asString();
            Map<String, Integer> expected = new TreeMap<>(byCentre.getOrDefault(centre, Map.of()));
            addMedian(expected, recounted.medianDelay(day, centre::equals));
            assertThat(numbers(row.path(counts)))
                    .as("%s at %s of %s", counts, centre, question)
                    .isEqualTo(expected);
        }
    }

    private static void addMedian(Map<String, Integer> figures, Optional<Integer> median) {
        median.ifPresent(days -> figures.put(MEDIAN, days));
    }

    private void compareWeeks(
            JsonNode report, RecountedStanding recounted, RecountedPeriods periods, Scope scope, String question) {
        for (int week = 0; week < WEEKS; week++) {
            LocalDate end = LocalDate.parse(report.path("weekEnds").get(week).asString());
            Map<String, Map<String, Integer>> byCentre = recounted.on(end);
            compareWeek(report.at("/total/weeks"), week, byCentre, periods, end, scope.centres, question);
            for (JsonNode row : report.path("centres")) {
                String centre = row.path("centre").asString();
                compareWeek(
                        row.path("weeks"), week, byCentre, periods, end, centre::equals, centre + " of " + question);
            }
        }
    }

    private void compareWeek(
            JsonNode line,
            int week,
            Map<String, Map<String, Integer>> byCentre,
            RecountedPeriods periods,
            LocalDate end,
            Predicate<String> centres,
            String question) {
        Map<String, Integer> expected = new HashMap<>();
        for (String figure : AT_WEEK_ENDS) {
            expected.put(
                    figure,
                    byCentre.entrySet().stream()
                            .filter(of -> centres.test(of.getKey()))
                            .mapToInt(of -> of.getValue().getOrDefault(figure, 0))
                            .sum());
        }
        Map<String, Integer> inWeek = periods.inPeriod(end.minusDays(6), end, centres);
        expected.put("registered", inWeek.getOrDefault("registered", 0));
        expected.put("resolved", inWeek.getOrDefault("resolvedInPeriod", 0));
        Map<String, Integer> shown = new HashMap<>();
        line.properties()
                .forEach(figure ->
                        shown.put(figure.getKey(), figure.getValue().get(week).asInt()));
        assertThat(shown).as("week to %s at %s", end, question).isEqualTo(expected);
        seen.merge("registered", expected.getOrDefault("registered", 0), Integer::sum);
        seen.merge("resolved", expected.getOrDefault("resolved", 0), Integer::sum);
    }

    /** Without noughts, but for the median. */
    private static Map<String, Integer> numbers(JsonNode counts) {
        Map<String, Integer> numbers = new TreeMap<>();
        counts.properties().forEach(count -> {
            if (count.getKey().equals(MEDIAN) || count.getValue().asInt() != 0) {
                numbers.put(count.getKey(), count.getValue().asInt());
            }
        });
        return numbers;
    }
}
