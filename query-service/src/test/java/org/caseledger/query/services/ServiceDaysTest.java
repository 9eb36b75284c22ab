package org.caseledger.query.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.Code;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;

/** Sums of cells and open spans are, for every scope, day and knowledge, what the records of all cases say when they are read one by one. */
class ServiceDaysTest extends QueryServiceContract {
    private static final int QUESTIONS = Tries.of(150, 1_000);
    private static final AccessScope OFFICER =
            new AccessScope("state-officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);
    private static final List<CentreFilter> SCOPES = List.of(
            new CentreFilter(OFFICER, null, null),
            new CentreFilter(OFFICER, PATNA, null),
            new CentreFilter(OFFICER, null, CentreFilter.districtOf(GAYA)));

    private final Random random = Tries.seeded("services");
    private final Map<UUID, CaseEntries> cases = new HashMap<>();

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected void given(TestLog log) {
        new ServedLives(log, random).live(120, 10);
    }

    @Test
    void counts_are_what_the_records_say_at_random_moments() {
        long head = service.log().head();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(Registers.class).position() >= head);
        readRecords();
        ServiceDays days = service.bean(ServiceDays.class);
        int open = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            long position = random.nextInt(5) == 0 ? head : random.nextLong(head + 1);
            Moment moment = new Moment(lastDayAt(position).minusDays(random.nextInt(100)), position);
            CentreFilter centres = SCOPES.get(random.nextInt(SCOPES.size()));

            List<CountOfDay> found = days.at(moment, centres);

            assertThat(found)
                    .as("%s %s", moment, centres)
                    .containsExactlyInAnyOrderElementsOf(expected(moment, centres));
            open += (int) found.stream()
                    .filter(day -> day.count() == ServiceCount.STILL_OPEN)
                    .count();
        }
        assertThat(open).isGreaterThan(QUESTIONS);
    }

    private List<CountOfDay> expected(Moment moment, CentreFilter centres) {
        Map<Counted, Integer> counts = new HashMap<>();
        Stream.concat(
                        lines(new ServiceRegister(), moment)
                                .filter(line -> centres.takes(line.centre()))
                                .map(line -> new Counted(
                                        line.counted().count(), line.counted().by(), line.on())),
                        lines(new OpenRequestRegister(), moment)
                                .filter(line -> centres.takes(line.centre()))
                                .map(line -> new Counted(ServiceCount.STILL_OPEN, line.service(), line.on())))
                .forEach(counted -> counts.merge(counted, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> new CountOfDay(one.getKey().count, one.getKey().by, one.getKey().on, one.getValue()))
                .toList();
    }

    private <L> Stream<L> lines(RegisterDefinition<L> register, Moment moment) {
        return cases.entrySet().stream()
                .filter(one -> one.getValue().sequenceAt(moment.position()) >= 0)
                .map(one -> new CaseAt(
                        one.getKey(),
                        one.getValue(),
                        moment.day(),
                        one.getValue().sequenceAt(moment.position())))
                .flatMap(register::lines);
    }

    private void readRecords() {
        Cases model = service.bean(Cases.class);
        for (Document stored :
                service.log().views().getCollection(model.stored()).find()) {
            cases.put(
                    UUID.fromString(stored.getString("_id")),
                    Documents.read(model, stored).value().record().entries(type -> true));
        }
    }

    /** Until the next event is recorded this is the newest knowledge. */
    private LocalDate lastDayAt(long position) {
        long next = Math.min(position + 1, service.log().head());
        return service.log().blocks().stream()
                .filter(block -> block.lastPosition() >= next)
                .findFirst()
                .map(block -> LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE))
                .orElseThrow();
    }

    private record Counted(ServiceCount count, Code by, LocalDate on) {}
}
