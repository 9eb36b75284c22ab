package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.acceptance.rules.Fact;
import org.caseledger.acceptance.rules.KnownLog;
import org.caseledger.acceptance.rules.RecountedBreakdown;
import tools.jackson.databind.JsonNode;

/** Asks for cases by two codes, in scopes, on days and as known at positions drawn at random, and compares with what the log says. */
final class CrossedQuestions {
    private final RunningLedger ledger;
    private final List<Fact> log;
    private final List<StandingQuestions.Scope> scopes;
    private final Random random;
    private int parts;

    CrossedQuestions(RunningLedger ledger, List<Fact> log, List<StandingQuestions.Scope> scopes, Random random) {
        this.ledger = ledger;
        this.log = log;
        this.scopes = scopes;
        this.random = random;
    }

    private record Question(
            StandingQuestions.Scope scope,
            int known,
            LocalDate asOf,
            LocalDate from,
            String of,
            String by,
            String and) {}

    /** So often; what knows least first, whatever was drawn first. */
    void askAnything(int times) {
        KnownLog knownLog = new KnownLog(log);
        Stream.generate(this::drawn)
                .limit(times)
                .sorted(Comparator.comparing(Question::known))
                .forEach(question -> ask(question, knownLog.upTo(question.known).breakdown()));
    }

    private Question drawn() {
        int known = log.size() - random.nextInt(log.size() / 2) * random.nextInt(3) / 2;
        StandingQuestions.Scope scope = scopes.get(random.nextInt(scopes.size()));
        LocalDate asOf = log.get(known - 1).recordedOn().minusDays(random.nextInt(60));
        LocalDate from = asOf.minusDays(random.nextInt(300));
        String of = List.copyOf(RecountedBreakdown.CODES.keySet()).get(random.nextInt(RecountedBreakdown.CODES.size()));
        List<String> codes = new ArrayList<>(RecountedBreakdown.CODES.getOrDefault(of, List.of()));
        Collections.shuffle(codes, random);
        return new Question(scope, known, asOf, from, of, codes.get(0), codes.get(1));
    }

    private void ask(Question asked, RecountedBreakdown then) {
        boolean active = asked.of.equals("active");
        String path = "/api/reports/breakdown?of=%s&by=%s&and=%s&asOf=%s&knownAt=%d%s%s"
                .formatted(
                        asked.of,
                        asked.by,
                        asked.and,
                        asked.asOf,
                        asked.known - 1,
                        active ? "" : "&from=" + asked.from,
                        asked.scope.places());

        assertThat(shown(path, asked.scope.user()))
                .as(asked.scope.user() + " " + path)
                .isEqualTo(
                        active
                                ? then.activeOn(asked.by, asked.and, asked.asOf, asked.scope.centres())
                                : then.between(
                                        asked.of, asked.by, asked.and, asked.from, asked.asOf, asked.scope.centres()));
    }

    /** Of all answers together. */
    int parts() {
        return parts;
    }

    private Map<String, Map<String, Integer>> shown(String path, String user) {
        Map<String, Map<String, Integer>> shown = new TreeMap<>();
        for (JsonNode group : ledger.json(path, user).path("groups")) {
            Map<String, Integer> ofGroup = new TreeMap<>();
            for (JsonNode part : group.path("parts")) {
                ofGroup.put(part.at("/of/code").asString(), part.path("cases").asInt(-1));
                parts++;
            }
            shown.put(group.at("/of/code").asString(), ofGroup);
        }
        return shown;
    }
}
