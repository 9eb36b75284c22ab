package org.caseledger.query.accessreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.StoredEntry;
import org.caseledger.query.testing.LifeInLog;
import org.caseledger.query.testing.OneCase;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.RecordedLook;
import org.junit.jupiter.api.Test;

/** Looks of the day on which one worker recorded something of every case. */
class LooksWithoutWorkTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Instant NOON = Instant.parse("2025-12-01T06:30:00Z");
    private static final Looker WHO_WORKED = new Looker("case-worker-1", "CASE_WORKER", List.of(PATNA), null);
    private static final Looker ANOTHER = new Looker("case-worker-2", "CASE_WORKER", List.of(PATNA), null);

    private final List<OneCase> cases = IntStream.rangeClosed(1, 450)
            .mapToObj(n -> new OneCase(PATNA, DAY, n))
            .toList();
    private final Map<UUID, CaseRecord> there = new HashMap<>();
    private final List<Set<UUID>> asked = new ArrayList<>();
    private final LooksWithoutWork looks = new LooksWithoutWork(this::read);

    LooksWithoutWorkTest() {
        cases.forEach(one -> there.put(one.id(), record(one)));
    }

    @Test
    void records_are_held_of_so_many_cases_as_are_asked_for_at_once_and_of_no_window_but_its_own() {
        List<SeenLook> window =
                cases.stream().map(one -> look(WHO_WORKED, one.id())).toList();

        assertThat(looks.among(Stream.of(window, window))).isEmpty();

        assertThat(asked).hasSize(2 * 5).allMatch(some -> some.size() <= LooksWithoutWork.AT_ONCE);
        assertThat(asked.stream().mapToInt(Set::size).sum()).isEqualTo(2 * cases.size());
    }

    @Test
    void a_case_that_is_looked_at_again_and_again_is_asked_for_once_though_it_has_no_record() {
        UUID unknown = UUID.randomUUID();

        assertThat(looks.among(Stream.of(List.of(
                        look(ANOTHER, unknown), look(ANOTHER, unknown), look(ANOTHER, id(0)), look(ANOTHER, id(0))))))
                .extracting(SeenLook::caseId)
                .containsExactly(id(0), id(0));

        assertThat(asked).containsExactly(Set.of(unknown, id(0)));
    }

    @Test
    void no_more_is_read_than_is_taken() {
        List<SeenLook> window =
                cases.stream().map(one -> look(ANOTHER, one.id())).toList();

        assertThat(looks.among(Stream.of(window, window)).limit(51)).hasSize(51);

        assertThat(asked).hasSize(1);
    }

    @Test
    void nobody_is_asked_for_where_no_case_was_looked_at() {
        SeenLook list = new SeenLook(
                recorded(Look.at(ANOTHER, LookKind.CASES, new Look.Several(Map.of(), false, 3))), List.of(PATNA));
        SeenLook ofNoCentre = new SeenLook(recorded(Look.at(ANOTHER, LookKind.CASE, id(0))), List.of());

        assertThat(looks.among(Stream.of(List.of(list, ofNoCentre)))).isEmpty();

        assertThat(asked).isEmpty();
    }

    private Map<UUID, CaseRecord> read(Collection<UUID> some) {
        asked.add(Set.copyOf(some));
        Map<UUID, CaseRecord> found = new HashMap<>(there);
        found.keySet().retainAll(new HashSet<>(some));
        return found;
    }

    private UUID id(int which) {
        return cases.get(which).id();
    }

    private static SeenLook look(Looker who, UUID theCase) {
        return new SeenLook(recorded(Look.at(who, LookKind.CASE, theCase)), List.of(PATNA));
    }

    private static RecordedLook recorded(Look look) {
        return new RecordedLook(YearMonth.from(DAY), 1, NOON, look);
    }

    private static CaseRecord record(OneCase one) {
        List<CaseEvent> registered = Stream.of(one.registered())
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .toList();
        return CaseRecord.of(LifeInLog.of(registered).stream()
                .map(Block::recorded)
                .flatMap(List::stream)
                .map(StoredEntry::of)
                .toList());
    }
}
