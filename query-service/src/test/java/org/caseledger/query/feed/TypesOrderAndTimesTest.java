package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What types of events, their order and their times tell by themselves: the figures of the decision. A guess is the most frequent truth
 * among the other half of the cases that went the same way; a case went the same way if its last events, and how fast they came, agree.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypesOrderAndTimesTest {
    private static final Set<String> WITHOUT_CASE = FeedAttacker.WITHOUT_CASE;
    private static final Predicate<String> OPEN = type -> !WITHOUT_CASE.contains(type);

    private final TestStore store = TestStore.local();
    private List<LogEvent> events = List.of();
    private final List<JsonNode> payloads = new ArrayList<>();

    @BeforeAll
    void write() {
        try (TestLog log = new TestLog(store.uri())) {
            SyntheticLedger.write(log);
            events = log.events();
        }
        events.forEach(event -> payloads.add(LedgerJson.mapper().readTree(event.payload())));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void a_death_is_told_by_follow_up_and_closing_with_their_case_and_not_without() {
        assertThat(found(type -> true, TypesOrderAndTimesTest::isDeath)).isGreaterThan(0.95);
        assertThat(found(OPEN, TypesOrderAndTimesTest::isDeath)).isLessThan(0.05);
    }

    @Test
    void recurring_violence_is_told_no_better_than_that_there_was_service_after_a_resolution() {
        assertThat(found(type -> true, TypesOrderAndTimesTest::isRecurrence)).isGreaterThan(0.9);
        assertThat(found(OPEN, TypesOrderAndTimesTest::isReopening)).isGreaterThan(0.9);
    }

    @Test
    void a_closing_reason_is_told_by_how_the_case_ended_with_its_closing_and_less_without() {
        double withCase = rightMoreOftenThanTheMostFrequent(type -> true, this::closingReason);
        double without = rightMoreOftenThanTheMostFrequent(OPEN, this::closingReason);

        assertThat(without).isLessThan(withCase / 2 + 0.1);
    }

    /** An attacker who takes a closing for one of the case whose event came just before is nearly always wrong. */
    @Test
    void what_came_just_before_does_not_say_whose_closing_it_is() {
        int right = 0;
        int all = 0;
        String newest = "";
        for (int i = 0; i < events.size(); i++) {
            String type = events.get(i).type();
            if (type.equals("CaseClosed")) {
                all++;
                right += events.get(i).aggregate().equals(newest) ? 1 : 0;
            } else if (!WITHOUT_CASE.contains(type)
                    && Objects.equals(events.get(i).aggregateType(), "Case")) {
                newest = events.get(i).aggregate();
            }
        }
        System.out.println("closings tied by neighbourhood: " + right + " of " + all);
        assertThat(right).isLessThan(all / 50);
    }

    private static boolean isDeath(String type, JsonNode event) {
        return type.equals("FollowUpRecorded")
                && event.path("outcome").asString("").equals("DECEASED");
    }

    private static boolean isRecurrence(String type, JsonNode event) {
        return type.equals("CaseReopened") && event.path("reason").asString("").equals("VIOLENCE_RECURRED");
    }

    private static boolean isReopening(String type, JsonNode event) {
        return type.equals("CaseReopened");
    }

    private String closingReason(String one) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type().equals("CaseClosed")
                    && events.get(i).aggregate().equals(one)) {
                return payloads.get(i).get("reason").asString();
            }
        }
        return "none";
    }

    /** Share of the cases with such an event that are guessed to have one. */
    private double found(Predicate<String> seen, BiPredicate<String, JsonNode> such) {
        Set<String> truly = new java.util.HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            if (such.test(events.get(i).type(), payloads.get(i))) {
                truly.add(events.get(i).aggregate());
            }
        }
        Map<String, String> guesses = guesses(seen, one -> Boolean.toString(truly.contains(one)));
        long hits =
                truly.stream().filter(one -> "true".equals(guesses.get(one))).count();
        System.out.println("found " + hits + " of " + truly.size());
        return (double) hits / truly.size();
    }

    private double rightMoreOftenThanTheMostFrequent(
            Predicate<String> seen, java.util.function.Function<String, String> truth) {
        Map<String, String> truths = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        ways(seen).keySet().forEach(one -> {
            String value = truth.apply(one);
            truths.put(one, value);
            counts.merge(value, 1, Integer::sum);
        });
        Map<String, String> guesses = guesses(seen, truths::get);
        long right = truths.entrySet().stream()
                .filter(one -> Objects.equals(one.getValue(), guesses.get(one.getKey())))
                .count();
        double usual = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        System.out.printf("right %d, by the most frequent %.0f, of %d%n", right, usual, truths.size());
        return (right - usual) / truths.size();
    }

    private Map<String, String> guesses(Predicate<String> seen, java.util.function.Function<String, String> truth) {
        Map<String, String> ways = ways(seen);
        List<Map<String, Map<String, Integer>>> halves = List.of(new HashMap<>(), new HashMap<>());
        int n = 0;
        Map<String, Integer> half = new HashMap<>();
        for (Map.Entry<String, String> one : ways.entrySet()) {
            half.put(one.getKey(), n % 2);
            halves.get(n++ % 2)
                    .computeIfAbsent(one.getValue(), way -> new TreeMap<>())
                    .merge(truth.apply(one.getKey()), 1, Integer::sum);
        }
        Map<String, String> guesses = new HashMap<>();
        ways.forEach(
                (one, way) -> halves.get(1 - half.getOrDefault(one, 0)).getOrDefault(way, Map.of()).entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> guesses.put(one, most.getKey())));
        return guesses;
    }

    /** By case: its last three events, each with whether it came at once, within a week or later, and whether it was resolved. */
    private Map<String, String> ways(Predicate<String> seen) {
        Map<String, List<Integer>> lives = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            if (Objects.equals(events.get(i).aggregateType(), "Case")
                    && seen.test(events.get(i).type())) {
                lives.computeIfAbsent(events.get(i).aggregate(), one -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<String, String> ways = new LinkedHashMap<>();
        lives.forEach((one, life) -> ways.put(one, way(life)));
        return ways;
    }

    private String way(List<Integer> life) {
        StringBuilder way = new StringBuilder();
        for (int i = Math.max(1, life.size() - 3); i < life.size(); i++) {
            LogEvent event = events.get(life.get(i));
            long days = ChronoUnit.DAYS.between(events.get(life.get(i - 1)).time(), event.time());
            boolean atOnce = life.get(i) == life.get(i - 1) + 1;
            way.append(atOnce ? " at once " : days < 8 ? " " : " later ").append(event.type());
        }
        return way.toString();
    }
}
