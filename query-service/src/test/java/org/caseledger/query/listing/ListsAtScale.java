package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Partner;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/**
 * As many cases as the published three years have, in the local store. Not one of the tests that always run: {@code mvn -pl query-service
 * -am test -Dtest=ListsAtScale -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ListsAtScale {
    private static final int CASES = 23_585;
    private static final Duration MUST = Duration.ofMillis(400);
    private static final int TIMES = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 1);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Test
    void lists_of_three_years_are_answered_in_time() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            fill(service.log());
            long started = System.nanoTime();
            ReadYourWrites views = service.bean(ReadYourWrites.class);
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> views.position("spans") == service.log().head()
                            && views.position("casefiles") == service.log().head());
            System.out.printf(
                    "%d events, views caught up %.1f s after the last one%n",
                    service.log().head() + 1, (System.nanoTime() - started) / 1e9);
            List.of(
                            "/api/cases",
                            "/api/cases?limit=500",
                            "/api/cases?status=UNDER_FOLLOW_UP",
                            "/api/cases?district=GAY&status=CLOSED",
                            "/api/cases?category=DOMESTIC_VIOLENCE",
                            "/api/cases?category=ACID_ATTACK",
                            "/api/cases?risk=HIGH&centre=" + PATNA,
                            "/api/cases?registeredFrom=2025-07-01&registeredTo=2025-07-31",
                            "/api/cases?closedFrom=2025-07-01&closedTo=2025-07-31",
                            "/api/cases?unclassified=true",
                            "/api/cases?incomingTransfer=true",
                            "/api/disposals",
                            "/api/disposals?from=2025-07-01&to=2025-07-31&district=GAY&limit=500",
                            "/api/follow-ups?state=overdue",
                            "/api/follow-ups?state=overdue&on=2025-11-10&knownAt=2025-11-20",
                            "/api/follow-ups?state=due&limit=500",
                            "/api/follow-ups?state=missed",
                            "/api/follow-ups/register",
                            "/api/follow-ups/register?from=2025-07-01&to=2025-07-31&outcome=SAFE_AND_STABLE&centre="
                                    + PATNA,
                            "/api/shelter-stays?limit=500",
                            "/api/shelter-stays?state=past-limit&on=2025-11-10&knownAt=2025-11-20",
                            "/api/shelter-stays/occupancy?on=2025-11-10",
                            "/api/referrals?state=overdue&limit=500",
                            "/api/transfers?state=awaiting",
                            "/api/reports/services?by=month",
                            "/api/reports/services?by=week&knownAt=2025-11-20",
                            "/api/reports/time-to-resolve?by=month",
                            "/api/reports/reporting-delay?by=week",
                            "/api/reports/standing",
                            "/api/reports/standing?asOf=2025-11-10&knownAt=2025-11-20")
                    .forEach(path -> measure(service, path));
        }
    }

    private static void measure(RunningQueryService service, String path) {
        for (int i = 0; i < 20; i++) {
            service.get(Users.STATE_OFFICER, path);
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long from = System.nanoTime();
            assertThat(service.get(Users.STATE_OFFICER, path).status()).isEqualTo(200);
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "p50 %5.1f ms  p99 %5.1f ms  %s%n", nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6, path);
        assertThat(Duration.ofNanos(nanos[TIMES * 99 / 100])).isLessThan(MUST);
    }

    private static void fill(TestLog log) {
        Random random = new Random(7);
        List<Event> block = new ArrayList<>();
        for (int i = 1; i <= CASES; i++) {
            LocalDate day = FIRST_DAY.plusDays(i * 300L / CASES);
            block.addAll(life(new OneCase(i % 2 == 0 ? PATNA : GAYA, day, i), day, random));
            if (block.size() > 200) {
                log.append(day, WORKER, block.toArray(Event[]::new));
                block.clear();
            }
        }
        log.append(FIRST_DAY.plusDays(300), WORKER, block.toArray(Event[]::new));
    }

    private static List<Event> life(OneCase one, LocalDate day, Random random) {
        List<Event> life = new ArrayList<>(List.of(one.registered()));
        life.add(one.classified(
                day, random.nextInt(300) == 0 ? Category.ACID_ATTACK : Category.values()[random.nextInt(3)]));
        life.add(one.assessed(day, RiskLevel.values()[random.nextInt(3)]));
        life.add(one.served(day, Service.LEGAL_AID));
        life.addAll(entries(new Deeds(one), day, random));
        if (random.nextInt(10) == 0) {
            return life;
        }
        LocalDate resolved = day.plusDays(random.nextInt(10));
        life.addAll(List.of(one.resolved(resolved)));
        for (int days : new int[] {7, 15, 30}) {
            LocalDate slot = resolved.plusDays(days);
            life.add(
                    random.nextInt(8) == 0
                            ? one.missed(slot)
                            : one.followedUp(slot, FollowUpOutcome.SAFE_AND_STABLE, slot));
        }
        if (random.nextInt(3) > 0) {
            life.add(one.closed(resolved.plusDays(60), ClosingReason.RELOCATED));
        }
        return life;
    }

    private static List<Event> entries(Deeds deeds, LocalDate day, Random random) {
        List<Event> entries = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            entries.add(deeds.provided(Service.values()[random.nextInt(14)], null, day));
        }
        UUID id = new UUID(random.nextLong(), random.nextLong());
        if (random.nextInt(4) == 0) {
            entries.add(deeds.admitted(id, random.nextInt(2), random.nextInt(2), day));
            entries.add(deeds.left(id, ShelterExit.HOME, day.plusDays(random.nextInt(8))));
        }
        if (random.nextInt(3) == 0) {
            entries.add(deeds.referred(id, Partner.HOSPITAL, day.plusDays(7), day));
        }
        if (random.nextInt(20) == 0) {
            entries.add(deeds.transferRequested(id, PATNA, GAYA, day));
        }
        return entries;
    }
}
