package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.cases.RegisteredCase;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RandomCase;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.WholeLives;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a register is asked, for any scope, day and knowledge: its list is what the records of all cases say, read one by one, and its
 * counts are the length of that list.
 */
abstract class RegistersContract extends QueryServiceContract {
    private static final int QUESTIONS_OF_A_KIND = Tries.of(1, 10);
    private static final int PAGE = 7;
    private static final int LIVES = Tries.of(8, 500);
    /** Few are resolved again so much later that a follow-up had fallen due meanwhile. */
    private static final int REPLANNED_LIVES = Tries.of(200, 1_000);

    private static final int DAYS_OF_LIFE = 400;
    private static final AccessScope OFFICER =
            new AccessScope("state-officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    private static final List<CentreFilter> SCOPES = List.of(
            new CentreFilter(OFFICER, null, null),
            new CentreFilter(OFFICER, PATNA, null),
            new CentreFilter(OFFICER, GAYA, null),
            new CentreFilter(
                    new AccessScope("worker", Set.of(Role.CASE_WORKER), Set.of(PATNA, GAYA), null, false), null, null));

    private final Random random = Tries.seeded("registers");
    private final Map<UUID, CaseRecord> records = new HashMap<>();
    private long asked;
    private long rows;

    @Override
    protected void given(TestLog log) {
        WholeLives.live(log, random);
        new MonitoredLives(log, random).live(Tries.of(50, 100), 1, 6);
    }

    @Test
    void every_list_is_what_the_records_say_and_every_count_its_length() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(SpanKeeper.class).position()
                        >= service.log().head());
        readRecords();
        for (RegisterDefinition<?> register : service.beans(RegisterDefinition.class)) {
            for (RowKind kind : register.kinds()) {
                for (int question = 0; question < QUESTIONS_OF_A_KIND; question++) {
                    ask(register, kind);
                }
            }
        }
        System.out.printf("registers: %,d questions, %,d rows%n", asked, rows);
        assertThat(rows).isGreaterThan(asked / 2);
    }

    @Test
    void rows_turn_on_turning_days_only() {
        for (int life = 0; life < LIVES; life++) {
            List<CaseEvent> events = RandomCase.of(random, UUID.randomUUID());
            CaseAt known = new KnownLife(events.get(0).caseId())
                    .then(events.toArray(Event[]::new))
                    .known(random.nextInt(events.size()));
            service.beans(RegisterDefinition.class).forEach(register -> assertTurnsOnTurningDays(register, known));
        }
    }

    @Test
    void an_event_changes_rows_of_earlier_days_only_where_the_register_says_so() {
        for (int life = 0; life < REPLANNED_LIVES; life++) {
            List<CaseEvent> events = RandomCase.of(random, UUID.randomUUID());
            KnownLife lived = new KnownLife(events.get(0).caseId()).then(events.toArray(Event[]::new));
            for (RegisterDefinition<?> register : service.beans(RegisterDefinition.class)) {
                Set<Class<? extends CaseEvent>> changing = new HashSet<>(register.reads());
                changing.removeAll(register.changesEarlierDays());
                for (int i = 1; i < events.size(); i++) {
                    if (changing.contains(events.get(i).getClass())) {
                        assertEarlierDaysStay(register, lived.known(i - 1), lived.known(i), events.get(i));
                    }
                }
            }
        }
    }

    private static <L> void assertEarlierDaysStay(
            RegisterDefinition<L> register, CaseAt before, CaseAt after, CaseEvent event) {
        for (LocalDate day = RandomCase.BEGAN; day.isBefore(event.occurredOn()); day = day.plusDays(1)) {
            LocalDate of = day;
            assertThat(rows(register, after.on(of)))
                    .as(() -> "%s on %s, before and after %s".formatted(register, of, event))
                    .isEqualTo(rows(register, before.on(of)));
        }
    }

    private static <L> Set<RegisterRow> rows(RegisterDefinition<L> register, CaseAt of) {
        return register.lines(of).flatMap(register::rows).collect(Collectors.toSet());
    }

    /** Also after the last event: what is due or counted in days turns later. */
    private static <L> void assertTurnsOnTurningDays(RegisterDefinition<L> register, CaseAt known) {
        Set<LocalDate> turning = register.turningDays(known).collect(Collectors.toSet());
        Set<RegisterRow> before = Set.of();
        for (int day = 0; day < DAYS_OF_LIFE; day++) {
            CaseAt of = known.on(RandomCase.BEGAN.plusDays(day));
            Set<RegisterRow> rows = rows(register, of);
            assertThat(rows.equals(before) || turning.contains(of.day()))
                    .as(() -> "%s turns on %s, known at %d".formatted(register, of.day(), known.sequence()))
                    .isTrue();
            before = rows;
        }
    }

    private <L> void ask(RegisterDefinition<L> register, RowKind kind) {
        long head = service.log().head();
        long position = head - random.nextLong(head) * random.nextInt(3) / 3; // late ones more often: they know more
        LocalDate last = service.log().lastDayAt(position);
        Moment moment = new Moment(last.minusDays(random.nextInt(60)), position);
        CentreFilter centres = SCOPES.get(random.nextInt(SCOPES.size()));
        String question = "%s %s %s".formatted(kind.name(), moment, centres);
        SortedMap<String, L> rowsInOrder =
                new TreeMap<>(register.order() == RowOrder.NEWEST_FIRST ? Comparator.reverseOrder() : null);
        Set<UUID> cases = new HashSet<>();
        records.forEach((id, record) -> {
            for (L line : lines(register, id, record, moment)) {
                register.rows(line)
                        .filter(row -> row.kind().equals(kind) && centres.takes(row.centre()))
                        .forEach(row -> {
                            rowsInOrder.put("%s %s %s %s".formatted(row.due(), row.number(), id, row.key()), line);
                            cases.add(id);
                        });
            }
        });
        Collection<L> expected = rowsInOrder.values();
        if (kind.isCrossed()) {
            askCrossed(register, kind, centres, moment);
            return;
        }
        RegisterQuery<L> query = service.bean(Registers.class).ask(register, kind, centres, moment);

        if (kind.isListed()) {
            assertThat(all(query, moment)).as(question).containsExactlyElementsOf(expected);
            assertThat(query.lines()).as("file of %s", question).containsExactlyElementsOf(expected);
            assertThat(query.counts()).as(question).isEqualTo(new Counted(expected.size(), cases.size()));
            if (register.isOfHolder()) {
                assertThat(counted(kind.ofCases(), centres, moment))
                        .as(question)
                        .isEqualTo(cases.size());
            }
        }
        assertThat(counted(kind, centres, moment)).as(question).isEqualTo(expected.size());
        if (kind.stays()) {
            assertThat(query.byCentre().stream().mapToLong(RowCount::rows).sum())
                    .as(question)
                    .isEqualTo(expected.size());
        }
        asked++;
        rows += expected.size();
    }

    /** By two codes, of the rows that are due between two days and are so on the second: of those that may end, whatever their day. */
    private <L> void askCrossed(RegisterDefinition<L> register, RowKind kind, CentreFilter centres, Moment moment) {
        CrossedCode one = code();
        CrossedCode other = code();
        LocalDate from = kind.stays() ? moment.day().minusDays(random.nextInt(90)) : null;
        String question = "%s by %s and %s from %s %s %s".formatted(kind.name(), one, other, from, moment, centres);
        CrossedCounts counts = service.bean(Registers.class).crossed(kind, one, other, centres, -1, from, moment);
        int[] ofOne = new int[one.codes().size() + 1];
        int[][] ofBoth = new int[ofOne.length][other.codes().size() + 1];
        int total = 0;
        for (Map.Entry<UUID, CaseRecord> record : records.entrySet()) {
            for (L line : lines(register, record.getKey(), record.getValue(), moment)) {
                for (RegisterRow row : register.rows(line)
                        .filter(any -> any.kind().equals(kind) && centres.takes(any.centre()))
                        .filter(any -> from == null || !any.due().isBefore(from))
                        .toList()) {
                    total++;
                    for (int place : placesOf(one, row)) {
                        ofOne[place]++;
                        placesOf(other, row).forEach(part -> ofBoth[place][part]++);
                    }
                }
            }
        }
        assertThat(counts.total()).as(question).isEqualTo(total);
        for (int place = 0; place < ofOne.length; place++) {
            assertThat(counts.of(place)).as(question).isEqualTo(ofOne[place]);
            for (int part = 0; part < ofBoth[place].length; part++) {
                assertThat(counts.of(place, part)).as(question).isEqualTo(ofBoth[place][part]);
            }
        }
        asked++;
        rows += total;
    }

    private CrossedCode code() {
        return CrossedCode.values()[random.nextInt(CrossedCode.values().length)];
    }

    private static List<Integer> placesOf(CrossedCode code, RegisterRow row) {
        return BitSet.valueOf(new long[] {code.places(row.codes())}).stream()
                .boxed()
                .toList();
    }

    /** Of any kind, by cells alone: the sum of all that changed by the day. */
    private int counted(RowKind kind, CentreFilter centres, Moment moment) {
        return service.bean(Registers.class).changes(List.of(kind), centres, moment).values().stream()
                .flatMap(byDay -> byDay.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static <L> List<L> lines(RegisterDefinition<L> register, UUID id, CaseRecord record, Moment moment) {
        CaseEntries entries = record.entries(register.reads()::contains);
        long sequence = entries.sequenceAt(moment.position());
        return sequence < 0
                ? List.of()
                : register.lines(new CaseAt(id, entries, moment.day(), sequence))
                        .toList();
    }

    private static <L> List<L> all(RegisterQuery<L> query, Moment moment) {
        List<L> all = new ArrayList<>();
        @Nullable String next = ListCursor.first(moment).cursor();
        while (next != null) {
            ListPage<L> page = query.page(ListCursor.of(next), PAGE);
            all.addAll(page.entries());
            next = page.next();
        }
        return all;
    }

    private void readRecords() {
        Cases cases = service.bean(Cases.class);
        cases.collection(service.log().views()).find().forEach(document -> {
            ViewDocument<RegisteredCase> stored = Documents.read(cases, document);
            records.put(UUID.fromString(stored.id()), stored.value().record());
        });
    }
}
