package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.ViewDocuments;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WholeLives;
import org.caseledger.query.verifyviews.ViewsCheck;
import org.junit.jupiter.api.Test;

/** Lives of some dozens of cases, interleaved at random. */
abstract class ReplayContract extends QueryServiceContract {
    private static final List<String> VIEWS = List.of("casefiles");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Override
    protected void given(TestLog log) {
        long seed = System.nanoTime();
        System.out.println("ReplayContract seed " + seed);
        Random random = new Random(seed);
        List<OneCase> cases = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            OneCase one = new OneCase(PATNA, JUNE, i);
            cases.add(one);
            log.append(JUNE, WORKER, one.registered());
            for (int deeds = random.nextInt(8); deeds > 0; deeds--) {
                deed(log, cases.get(random.nextInt(cases.size())), random);
            }
        }
        WholeLives.live(log, random);
    }

    @Test
    void drop_and_replay_gives_the_same_bytes() {
        List<String> before = documents();
        List<String> stored =
                VIEWS.stream().map(view -> ViewDocuments.stored(service, view)).toList();
        service.restartAfter(() -> {
            stored.forEach(name -> service.log().views().getCollection(name).drop());
            service.log().views().getCollection("tokens").drop();
        });
        List<String> after = documents();

        assertThat(before).hasSize(VIEWS.size() * (40 + WholeLives.CASES));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
    }

    @Test
    void all_views_equal_their_recount_from_the_log() {
        documents();
        ViewsCheck check = new ViewsCheck(service.bean(MongoDatabase.class), service.bean(LogReader.class));
        List<ReadModel<?>> models = new ArrayList<>();
        service.beans(ReadModel.class).forEach(models::add);

        assertThat(check.check(models))
                .allSatisfy(result -> assertThat(result.difference()).isNull())
                .extracting(ViewsCheck.Result::view)
                .containsAll(VIEWS);
    }

    private List<String> documents() {
        return ViewDocuments.of(service, VIEWS);
    }

    private static void deed(TestLog log, OneCase one, Random random) {
        LocalDate on = JUNE.plusDays(random.nextInt(20));
        switch (one.status()) {
            case REGISTERED -> log.append(JUNE, WORKER, one.served(on, Service.values()[random.nextInt(14)]));
            case IN_SERVICE -> {
                log.append(
                        JUNE,
                        WORKER,
                        one.classified(on, Category.values()[random.nextInt(19)]),
                        one.assessed(on, RiskLevel.HIGH));
                log.append(JUNE, WORKER, one.resolved(on));
            }
            case UNDER_FOLLOW_UP -> {
                Event followUp = one.followedUp(on.plusDays(7), FollowUpOutcome.SAFE_AND_STABLE, on);
                log.append(JUNE, WORKER, followUp);
                putRight(log, one, followUp, random);
                if (random.nextInt(3) == 0) {
                    Event transfer = one.transferred(GAYA, on);
                    log.append(JUNE, WORKER, transfer);
                    putRight(log, one, transfer, random);
                }
                log.append(JUNE, WORKER, one.missed(on.plusDays(15)));
                Event end = random.nextBoolean()
                        ? one.closed(on, ClosingReason.RELOCATED)
                        : one.reopened(on, ReopeningReason.SAME_MATTER);
                log.append(JUNE, WORKER, end);
                putRight(log, one, end, random);
            }
            default -> log.append(JUNE, WORKER, one.reopened(on, ReopeningReason.SAME_MATTER));
        }
    }

    /** The newest event, or it is left as it is. */
    private static void putRight(TestLog log, OneCase one, Event newest, Random random) {
        List<LogEvent> events = log.events();
        long sequence = events.get(events.size() - 1).sequence();
        switch (random.nextInt(4)) {
            case 0 ->
                log.append(
                        JUNE,
                        WORKER,
                        one.redated(sequence, newest, newest.occurredOn().minusDays(1), JUNE));
            case 1 -> log.append(JUNE, WORKER, one.voided(sequence, newest, JUNE));
            default -> {}
        }
    }
}
