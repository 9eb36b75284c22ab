package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.acceptance.rules.Fact;
import org.caseledger.acceptance.rules.RawLog;
import org.caseledger.acceptance.rules.RecountedBalances;
import org.caseledger.acceptance.rules.RecountedBreakdown;
import org.caseledger.acceptance.rules.RecountedCohorts;
import org.caseledger.acceptance.rules.RecountedLists;
import org.caseledger.acceptance.rules.RecountedLists.Line;
import org.caseledger.acceptance.rules.RecountedPeriods;
import org.caseledger.acceptance.rules.RecountedRegister;
import org.caseledger.acceptance.rules.RecountedStanding;
import org.caseledger.acceptance.rules.Rules;
import org.caseledger.acceptance.rules.Violation;
import org.caseledger.acceptance.walk.RandomWalk;
import org.caseledger.acceptance.walk.Tally;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Half of thousands of commands is wrong, and yet nothing in the log is. */
@Order(Integer.MAX_VALUE) // the first from the end
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalkTest {
    /** A slot that was past when its plan was recorded is missed days later (rule 9), and the walk is of one day. */
    private static final Set<String> DAYS_LATER = Set.of("FollowUpMissed");

    /** At the end of a month in which somebody looked, and a year after it: {@code MonthlySealTest}, {@code AccessRetentionTest}. */
    private static final Set<String> MONTHS_LATER = Set.of("AccessLogSealed", "AccessLogDropped");

    /** Only after a restore and with a lost file: {@code RestoredLedgerTest}. */
    private static final Set<String> AFTER_A_LOSS = Set.of("LedgerRestored", "SigningResumed");

    /** The walk brings nothing personal, and forgets nobody: {@code ForgettingTest}. */
    private static final Set<String> OF_HER_DATA = Set.of(
            "IdentityRecorded",
            "NoteAdded",
            "LegalHoldPlaced",
            "LegalHoldLifted",
            "ErasureApproved",
            "PersonalDataErased");

    /** Paths that the walk asks for and the service does not know. */
    private static final Set<String> NOT_THERE_YET = Set.of();

    /** Sooner and more often than the services need it, so that misses are said while the walk goes on, and none after it. */
    private static final Map<String, String> SWEEPING_OFTEN = Map.of(
            "CASELEDGER_DEADLINES_FIRSTAFTER", "1s",
            "CASELEDGER_DEADLINES_EVERY", "500ms",
            "CASELEDGER_DAILY_CHECKPOINT_FIRST_AFTER", "1s",
            "CASELEDGER_DAILY_CHECKPOINT_EVERY", "1s");

    private static final int STANDING_QUESTIONS = Tries.of(10, 1000);
    private static final int CROSSED_QUESTIONS = Tries.of(40, 1000);
    /** On which balances are compared; each with {@code --full}. */
    private static final int DRAWN_DAYS = 30;
    /** Between two days on which the identity is looked at. */
    private static final int DAYS_APART = Tries.of(40, 10);
    /** All but cases overdue: nothing that was entered on a day is, by then. */
    private static final String[] STANDING_FIGURES = {
        "open",
        "underFollowUp",
        "atHighRisk",
        "longOpen",
        "unclassified",
        "stays",
        "staysPastLimit",
        "referralsUnanswered",
        "referralsOverdue",
        "transfersWaiting",
        "directionsOverdue",
        "postsVacant",
        "medianDelayDays",
        "registered",
        "resolved"
    };

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @TempDir
    static Path data;

    private long seed;
    private RunningLedger ledger;
    private Tally tally;
    private List<Fact> log;
    private LocalDate today;

    @BeforeAll
    void walk() throws IOException {
        seed = Long.getLong("caseledger.seed", System.nanoTime());
        System.out.println("random walk: seed " + seed + " (repeat with -Dcaseledger.seed=" + seed + ")");
        Files.writeString(data.resolve("users.csv"), RandomWalk.users());
        Instant now = Instant.now();
        today = LocalDate.ofInstant(now, KOLKATA);
        Map<String, String> settings = new HashMap<>(SWEEPING_OFTEN);
        settings.put("CASELEDGER_LEDGER_CLOCK_OFFSET", untilNoon(now).toString());
        settings.put("CASELEDGER_LEDGER_OPENED_ON", RandomWalk.beginning(today).toString());
        ledger = RunningLedger.start(data, settings, "--no-demo");
        ledger.awaitSigned();
        RandomWalk walk = new RandomWalk(
                seed, today, ledger.commandUrl(), data.resolve("tokens"), path -> ledger.json(path, "state-officer"));
        tally = walk.walk(
                () -> !Tries.ALL || missingKinds(RawLog.read(ledger.storeUrl())).isEmpty());
        log = logAtRest();
        System.out.println("accepted " + tally.accepted() + ", refused " + tally.refused() + " " + tally.codes());
        System.out.println("events " + log.size() + " "
                + log.stream().collect(Collectors.groupingBy(Fact::type, TreeMap::new, Collectors.counting())));
    }

    /** The ledger begins at noon, so that the day does not change under the walk. */
    private Duration untilNoon(Instant now) {
        return Duration.between(now, today.atTime(12, 0).atZone(KOLKATA).toInstant());
    }

    /** When time has been turned into facts and nothing more comes. */
    private List<Fact> logAtRest() {
        List<Fact> first = RawLog.read(ledger.storeUrl());
        List<List<Fact>> read = new java.util.ArrayList<>(List.of(first));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    List<Fact> again = RawLog.read(ledger.storeUrl());
                    boolean same = again.size() == read.get(0).size();
                    read.set(0, again);
                    return same;
                });
        return read.get(0);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    /** Whatever was put right and voided before: the books of the walk balance, and what it published adds up. */
    @Test
    void what_was_published_is_checked_without_the_server(@TempDir Path home) {
        List<String> published = new ArrayList<>();
        ledger.json("/api/publications?limit=500", "auditor")
                .path("publications")
                .forEach(one -> published.add(one.path("publicationId").asString()));

        assertThat(published).isNotEmpty();
        CarriedEvidence.ofFigures(ledger, data, published.get(0), home).isAccepted();
        published
                .subList(1, published.size())
                .forEach(id -> CarriedEvidence.ofFigures(ledger, data, id, home)
                        .checkedHere()
                        .isAccepted());
        System.out.println("of the walk " + published.size() + " publications were checked");
    }

    @Test
    void no_rule_is_ever_broken_in_the_log() {
        List<Violation> violations = Rules.violations(log);

        assertThat(violations).as(() -> lives(violations)).isEmpty();
    }

    /** All that happened in what broke a rule: the ledger is gone when somebody looks into it. */
    private String lives(List<Violation> violations) {
        Set<String> broken = violations.stream()
                .map(violation -> log.get((int) violation.position()).aggregate())
                .collect(Collectors.toCollection(TreeSet::new));
        return log.stream()
                .filter(fact -> broken.contains(fact.aggregate()))
                .map(fact -> fact.position() + " " + fact)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_refusal_has_a_code() {
        assertThat(tally.faults()).isEmpty();
        assertThat(tally.codes()).hasSizeGreaterThan(40);
    }

    @Test
    void about_half_of_what_is_said_is_accepted() {
        assertThat(tally.requests()).isGreaterThanOrEqualTo(RandomWalk.REQUESTS);
        assertThat(tally.accepted()).isBetween(tally.requests() * 2 / 5, tally.requests() * 3 / 5);
    }

    @Test
    void only_paths_named_here_are_not_there_yet() {
        assertThat(tally.notThereYet()).isEqualTo(NOT_THERE_YET);
    }

    @Test
    @OnlyInFull
    void every_kind_of_event_comes_about() {
        assertThat(Rules.events()).containsAll(log.stream().map(Fact::type).toList());
        assertThat(missingKinds(log)).isEmpty();
    }

    private static Set<String> missingKinds(List<Fact> facts) {
        Set<String> missing = new TreeSet<>(Rules.events());
        missing.removeAll(DAYS_LATER);
        missing.removeAll(MONTHS_LATER);
        missing.removeAll(AFTER_A_LOSS);
        missing.removeAll(OF_HER_DATA);
        facts.forEach(fact -> missing.remove(fact.type()));
        return missing;
    }

    @Test
    void the_register_is_what_the_log_says() {
        Map<String, RecountedRegister.Row> shown = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = ledger.json("/api/cases?limit=500" + atHead() + cursor, "state-officer");
            for (JsonNode row : page.path("cases")) {
                String id = row.path("id").asString(row.path("caseId").asString(""));
                shown.put(
                        id,
                        new RecountedRegister.Row(
                                row.path("number").asString(),
                                row.path("centre").asString(),
                                row.path("status").asString(),
                                row.path("risk").asString(""),
                                row.path("version").asLong()));
            }
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());

        assertThat(shown).isEqualTo(RecountedRegister.of(log));
    }

    @Test
    void balances_are_what_the_log_says_for_every_centre_and_day() {
        RecountedBalances recounted = RecountedBalances.of(log);
        for (LocalDate day : Tries.drawn(new Random(seed), DRAWN_DAYS, List.copyOf(recounted.days()))) {
            JsonNode board = ledger.json("/api/centres/board?asOf=" + day + atHead(), "state-officer");
            Map<String, Map<String, Integer>> counted = recounted.on(day);

            for (JsonNode row : board.path("centres")) {
                String centre = row.path("centre").asString();
                assertThat(accounts(row)).as(centre + " on " + day).isEqualTo(counted.getOrDefault(centre, Map.of()));
            }
        }
    }

    @Test
    void the_identity_holds_per_centre_on_days_all_along() {
        RecountedBalances recounted = RecountedBalances.of(log);
        LocalDate first = today.minusDays(400 - new Random(seed).nextInt(DAYS_APART));
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(DAYS_APART)) {
            for (String centre : RandomWalk.centres()) {
                JsonNode identity = ledger.json(
                                "/api/centres/" + centre + "/board?asOf=" + day + atHead(), "state-officer")
                        .path("reconciliation");
                Map<String, Integer> moved = recounted.cameAndWent(centre, day);

                assertThat(identity.path("balanced").asBoolean()).isTrue();
                assertThat(List.of(
                                identity.path("registered").asInt(),
                                identity.path("broughtForward").asInt(),
                                identity.path("transferredIn").asInt(),
                                identity.path("transferredOut").asInt()))
                        .as(centre + " on " + day)
                        .isEqualTo(List.of(
                                moved.getOrDefault("REGISTERED", 0),
                                moved.getOrDefault("BROUGHT_FORWARD", 0),
                                moved.getOrDefault("TRANSFERRED_IN", 0),
                                moved.getOrDefault("TRANSFERRED_OUT", 0)));
            }
        }
    }

    @Test
    void periods_are_what_the_log_says_for_the_state_and_every_centre() {
        RecountedPeriods recounted = RecountedPeriods.of(log);
        for (String by : List.of("month", "financial-year")) {
            comparePeriods(recounted, by, "");
            for (String centre : RandomWalk.centres()) {
                comparePeriods(recounted, by, centre);
            }
        }
    }

    private void comparePeriods(RecountedPeriods recounted, String by, String centre) {
        String asked = "/api/reports/periods?by=" + by + (centre.isEmpty() ? "" : "&centre=" + centre) + atHead();
        for (JsonNode period : ledger.json(asked, "state-officer").path("periods")) {
            Map<String, Integer> counted = recounted.inPeriod(
                    LocalDate.parse(period.path("from").asString()),
                    LocalDate.parse(period.path("to").asString()),
                    other -> centre.isEmpty() || centre.equals(other));
            for (String figure : List.of(
                    "registered",
                    "struckOff",
                    "resolvedInPeriod",
                    "resolvedAgainInPeriod",
                    "reopenedInPeriod",
                    "resolvedOfRegistered",
                    "handedOver")) {
                assertThat(period.path(figure).asInt(-1))
                        .as(figure + " of " + period.path("period").asString() + " " + centre)
                        .isEqualTo(counted.getOrDefault(figure, 0));
            }
        }
    }

    @Test
    void cohorts_are_what_the_log_says_for_the_state_and_every_centre_at_the_end_and_as_known_before() {
        compareCohorts(log, today);
        List<Fact> half = log.subList(0, log.size() / 2);
        compareCohorts(half, today.minusDays(40));
    }

    private void compareCohorts(List<Fact> known, LocalDate asOf) {
        RecountedCohorts recounted = RecountedCohorts.of(known);
        List<String> scopes = new ArrayList<>(RandomWalk.centres());
        scopes.add("");
        for (String centre : scopes) {
            String asked = "/api/reports/cohorts?asOf=" + asOf + "&knownAt=" + (known.size() - 1)
                    + (centre.isEmpty() ? "" : "&centre=" + centre) + "&min-position=" + (log.size() - 1);
            for (JsonNode cohort : ledger.json(asked, "state-officer").path("cohorts")) {
                Map<String, List<Integer>> shown = new TreeMap<>();
                shown.put(
                        "registered",
                        List.of(
                                cohort.path("registered").asInt(-1),
                                cohort.path("struckOff").asInt(-1)));
                cohort.path("steps")
                        .forEach(step -> shown.put(
                                step.path("step").asString(),
                                List.of(
                                        step.path("reached").asInt(-1),
                                        step.path("cases").asInt(-1))));
                assertThat(shown)
                        .as(asked + " " + cohort.path("period"))
                        .isEqualTo(recounted.cohort(
                                LocalDate.parse(cohort.path("from").asString()),
                                LocalDate.parse(cohort.path("to").asString()),
                                asOf,
                                other -> centre.isEmpty() || centre.equals(other)));
            }
        }
    }

    @Test
    void breakdowns_are_what_the_log_says_for_every_centre_at_the_end_and_as_known_before() {
        compareBreakdowns(log, today);
        compareBreakdowns(log.subList(0, log.size() / 2), today.minusDays(40));
    }

    private void compareBreakdowns(List<Fact> known, LocalDate asOf) {
        RecountedBreakdown recounted = RecountedBreakdown.of(known);
        LocalDate from = asOf.minusDays(100);
        RecountedBreakdown.CODES.forEach((of, codes) -> codes.forEach(by -> {
            boolean active = of.equals("active");
            String asked = "/api/reports/breakdown?of=" + of + "&by=centre&and=" + by + "&asOf=" + asOf + "&knownAt="
                    + (known.size() - 1) + (active ? "" : "&from=" + from) + "&min-position=" + (log.size() - 1);
            Map<String, Map<String, Integer>> shown = new TreeMap<>();
            compareWithLists(asked.replace("by=centre&and=", "by="));
            for (JsonNode centre : ledger.json(asked, "state-officer").path("groups")) {
                Map<String, Integer> parts = new TreeMap<>();
                centre.path("parts")
                        .forEach(part -> parts.put(
                                part.at("/of/code").asString(),
                                part.path("cases").asInt(-1)));
                shown.put(centre.at("/of/code").asString(), parts);
            }
            assertThat(shown)
                    .as(asked)
                    .isEqualTo(active ? recounted.activeOn(by, asOf) : recounted.between(of, by, from, asOf));
        }));
    }

    /** Each group counts as many cases as its list has; what is active then has none. */
    private void compareWithLists(String asked) {
        for (JsonNode group : ledger.json(asked, "state-officer").path("groups")) {
            if (group.has("list")) {
                JsonNode list = ledger.json(group.path("list").asString(), "state-officer");
                int total = list.has("total")
                        ? list.path("total").asInt()
                        : list.path("counts")
                                .valueStream()
                                .mapToInt(JsonNode::asInt)
                                .sum();
                assertThat(total)
                        .as(group.toString())
                        .isEqualTo(group.path("cases").asInt(-1));
            } else {
                assertThat(asked).startsWith("/api/reports/breakdown?of=active");
            }
        }
    }

    @Test
    void overdue_and_missed_follow_ups_are_what_the_log_says() {
        RecountedLists recounted = RecountedLists.of(log);

        assertThat(followUps("overdue")).isEqualTo(recounted.overdueFollowUps(today));
        assertThat(followUps("missed")).isEqualTo(recounted.missedFollowUps(today));
    }

    private Set<Line> followUps(String state) {
        return lines("/api/follow-ups?state=" + state, "followUps", "dueOn");
    }

    @Test
    void stays_past_their_limit_are_what_the_log_says() {
        assertThat(lines("/api/shelter-stays?state=past-limit", "stays", "stayId"))
                .isEqualTo(RecountedLists.of(log).staysPastLimit(today));
    }

    @Test
    void overdue_answers_are_what_the_log_says() {
        RecountedLists recounted = RecountedLists.of(log);

        assertThat(lines("/api/referrals?state=overdue", "referrals", "referralId"))
                .isEqualTo(recounted.overdueReferrals(today));
        assertThat(lines("/api/transfers?state=overdue", "transfers", "transferId"))
                .isEqualTo(recounted.overdueTransfers(today));
    }

    @Test
    void staffing_is_what_the_log_says() {
        Map<String, Map<String, Integer>> counted = RecountedLists.of(log).staffing(today);

        for (JsonNode row : ledger.json("/api/staffing?on=" + today + atHead(), "state-officer")
                .path("centres")) {
            Map<String, Integer> filled = new TreeMap<>();
            for (JsonNode role : row.path("roles")) {
                if (role.path("filled").asInt() > 0) {
                    filled.put(code(role.path("role")), role.path("filled").asInt());
                }
            }
            String centre = row.path("centre").asString();
            assertThat(filled).as(centre).isEqualTo(counted.get(centre));
        }
    }

    @Test
    void how_the_centres_stand_is_what_the_log_says_for_any_scope_day_and_knowledge() {
        StandingQuestions questions = new StandingQuestions(ledger, log, scopes(), new Random(seed));
        questions.askAnything(STANDING_QUESTIONS);

        System.out.println("figures of the standing seen: " + questions.seen());
        assertThat(questions.seen()).containsKeys(STANDING_FIGURES);
    }

    @Test
    void cases_by_two_codes_are_what_the_log_says_for_any_scope_day_and_knowledge() {
        CrossedQuestions questions = new CrossedQuestions(ledger, log, scopes(), new Random(seed));
        questions.askAnything(CROSSED_QUESTIONS);

        assertThat(questions.parts()).isGreaterThan(CROSSED_QUESTIONS);
    }

    /** Staff see centres that theirs act for, too. */
    private List<StandingQuestions.Scope> scopes() {
        Map<String, String> caretakers = RecountedStanding.of(log).caretakers(today);
        return List.of(
                new StandingQuestions.Scope("state-officer", "", centre -> true),
                new StandingQuestions.Scope("state-officer", "&centre=BR-GAY-02", "BR-GAY-02"::equals),
                new StandingQuestions.Scope("state-officer", "&district=MUZ", centre -> centre.startsWith("BR-MUZ-")),
                new StandingQuestions.Scope("district-officer-11", "", centre -> centre.startsWith("BR-PAT-")),
                new StandingQuestions.Scope(
                        "case-worker-11",
                        "",
                        centre -> centre.equals("BR-PAT-03")
                                || caretakers.getOrDefault(centre, "").equals("BR-PAT-03")));
    }

    /** A code is told as itself, or with its label. */
    private static String code(JsonNode told) {
        return told.isString() ? told.asString() : told.path("code").asString();
    }

    /** All lines of a work list of today. */
    private Set<Line> lines(String list, String rows, String what) {
        Set<Line> lines = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = ledger.json(list + "&limit=500&on=" + today + atHead() + cursor, "state-officer");
            page.path(rows)
                    .forEach(line -> lines.add(new Line(
                            line.path("caseId").asString(), line.path(what).asString())));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return lines;
    }

    private String atHead() {
        return "&min-position=" + (log.size() - 1);
    }

    /** A row of the board as accounts with what stands in them. */
    private static Map<String, Integer> accounts(JsonNode row) {
        Map<String, Integer> accounts = new TreeMap<>();
        row.path("counts").properties().forEach(count -> {
            if (!count.getKey().equals("CLOSED") && count.getValue().asInt() != 0) {
                accounts.put(count.getKey(), count.getValue().asInt());
            }
        });
        row.path("closed").properties().forEach(count -> {
            if (count.getValue().asInt() != 0) {
                accounts.put(count.getKey(), count.getValue().asInt());
            }
        });
        return accounts;
    }
}
