package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.caseledger.command.deadlines.Sweeper;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.Role;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;

/** For five days nothing ran; then two nodes start at once. */
@BesideOthers
class CatchingUpTest extends ApiTest {
    private static final String CENTRE = "BR-PAT-03";
    private static final DemoUser STAFF = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, CENTRE);
    private static final int DAYS_WITHOUT_A_SWEEP = 5;

    /** A slot is due seven days after the resolution and overdue from the fourth day after that. */
    private static final int DAYS_TO_MISS = 11;

    /** The first day past the first limit of a stay. */
    private static final int DAYS_TO_EXCEED = 6;

    @Test
    void what_time_made_true_on_each_of_five_days_is_one_fact_of_its_own_day() {
        String uri = store.uri("catching_up");
        Service before = Service.startOn(uri, Map.of("caseledger.deadlines.first-after", "1h"));
        created(post(before, "/api/centres", """
                {"kind":"SUB_DIVISION","district":"PAT","number":3,"nameEn":"Patna 3","nameHi":"पटना 3","occurredOn":"%s"}
                """.formatted(TODAY.minusYears(1)), OFFICER));
        for (int day = 0; day < DAYS_WITHOUT_A_SWEEP; day++) {
            resolvedOn(before, TODAY.minusDays(DAYS_TO_MISS + day));
            admittedOn(before, TODAY.minusDays(DAYS_TO_EXCEED + day));
        }
        before.stop();

        Map<String, String> often =
                Map.of("caseledger.deadlines.first-after", "50ms", "caseledger.deadlines.every", "50ms");
        Service one = Service.startOn(uri, often);
        Service other = Service.startOn(uri, often);
        try {
            await().until(() -> exceeded(one).size() >= DAYS_WITHOUT_A_SWEEP);
            one.bean(Sweeper.class).sweep(TODAY);
            other.bean(Sweeper.class).sweep(TODAY);

            List<LocalDate> theirDays = IntStream.range(0, DAYS_WITHOUT_A_SWEEP)
                    .mapToObj(TODAY::minusDays)
                    .toList();
            assertThat(misses(one))
                    .as("slots that were past when their plans were recorded, today")
                    .isEmpty();
            assertThat(exceeded(one))
                    .extracting(ShelterLimitExceeded::occurredOn)
                    .containsExactlyInAnyOrderElementsOf(theirDays);
            aPaperNumberIsTakenOnceOnTwoNodes(one, other);
        } finally {
            one.stop();
            other.stop();
        }
    }

    /** Here because two nodes run already. */
    private static void aPaperNumberIsTakenOnceOnTwoNodes(Service one, Service other) {
        for (int number = 1; number <= 5; number++) {
            String body = """
                    {"paperNumber":"OSC/%d/2022","channel":"POLICE","firstContactOn":"2022-05-01","ageBand":"25_34",
                     "registeredOn":"2022-05-02","status":"IN_SERVICE"}""".formatted(number);
            List<Answer> answers = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(turn -> post(turn % 2 == 0 ? one : other, "/api/cases/brought-forward", body, STAFF))
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> refused(answer, 409, "PAPER_NUMBER_USED"));
        }
    }

    private static void resolvedOn(Service node, LocalDate day) {
        String path = registeredOn(node, day);
        ok(post(node, path + "/services", on(day, "\"service\":\"LEGAL_COUNSELLING\""), STAFF));
        ok(post(
                node,
                path + "/classification",
                on(day, "\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\""),
                STAFF));
        ok(post(
                node,
                path + "/resolution",
                on(day, "\"outcome\":\"SETTLED_BY_COUNSELLING\",\"agreedByWoman\":true"),
                STAFF,
                "If-Match",
                "\"2\""));
    }

    private static void admittedOn(Service node, LocalDate day) {
        created(post(node, registeredOn(node, day) + "/shelter", on(day, "\"girls\":1"), STAFF));
    }

    private static String registeredOn(Service node, LocalDate day) {
        return created(post(
                node,
                "/api/cases",
                on(day, "\"channel\":\"SELF_WALK_IN\",\"firstContactOn\":\"" + day + "\",\"ageBand\":\"25_34\""),
                STAFF));
    }

    private static String on(LocalDate day, String fields) {
        return "{" + fields + ",\"occurredOn\":\"" + day + "\"}";
    }

    private static List<FollowUpMissed> misses(Service node) {
        return said(node, FollowUpMissed.class);
    }

    private static List<ShelterLimitExceeded> exceeded(Service node) {
        return said(node, ShelterLimitExceeded.class);
    }

    private static <E> List<E> said(Service node, Class<E> type) {
        List<LogEvent> all = new ArrayList<>();
        LogReader log = node.bean(LogReader.class);
        for (var blocks = log.from(0, 1000); !blocks.isEmpty(); ) {
            blocks.forEach(block -> all.addAll(block.events()));
            blocks = log.from(blocks.get(blocks.size() - 1).next(), 1000);
        }
        return all.stream()
                .filter(event -> event.type().equals(type.getSimpleName()))
                .map(event -> LedgerJson.mapper().readValue(event.payload(), type))
                .toList();
    }
}
