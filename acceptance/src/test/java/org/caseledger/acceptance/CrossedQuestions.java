package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.caseledger.acceptance.rules.Fact;
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

    void askAnything() {
        int known = log.size() - random.nextInt(log.size() / 2) * random.nextInt(3) / 2;
        StandingQuestions.Scope scope = scopes.get(random.nextInt(scopes.size()));
        LocalDate asOf = log.get(known - 1).recordedOn().minusDays(random.nextInt(60));
        LocalDate from = asOf.minusDays(random.nextInt(300));
        String of = List.copyOf(RecountedBreakdown.CODES.keySet()).get(random.nextInt(RecountedBreakdown.CODES.size()));
        List<String> codes = new ArrayList<>(RecountedBreakdown.CODES.getOrDefault(of, List.of()));
        Collections.shuffle(codes, random);
        String by = codes.get(0);
        String and = codes.get(1);
        boolean active = of.equals("active");
        String path = "/api/reports/breakdown?of=%s&by=%s&and=%s&asOf=%s&knownAt=%d%s%s"
                .formatted(of, by, and, asOf, known - 1, active ? "" : "&from=" + from, scope.places());
        RecountedBreakdown then = RecountedBreakdown.of(log.subList(0, known));

        assertThat(shown(path, scope.user()))
                .as(scope.user() + " " + path)
                .isEqualTo(
                        active
                                ? then.activeOn(by, and, asOf, scope.centres())
                                : then.between(of, by, and, from, asOf, scope.centres()));
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
