package org.caseledger.caseentries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.TransferAccepted;
import org.junit.jupiter.api.Test;

/** Lives full of corrections, voidings and replaced plans. */
class CaseEntriesTest {
    private static final int LIVES = 2_000;
    private static final UUID CASE = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Set<Class<? extends CaseEvent>> TYPES = Set.of(
            CaseResolved.class,
            CaseReopened.class,
            FollowUpPlanned.class,
            FollowUpRecorded.class,
            RiskAssessed.class,
            ShelterAdmitted.class,
            ShelterLimitExceeded.class);

    @Test
    void known_at_a_sequence_is_a_replay_of_the_events_up_to_it() {
        forEachLife((events, entries, seed) -> {
            for (int n = 0; n < events.size(); n++) {
                ReplayedLife replayed = ReplayedLife.of(events.subList(0, n + 1));
                for (Class<? extends CaseEvent> type : TYPES) {
                    assertThat(known(entries, type, n))
                            .as("%s at %d, seed %d", type, n, seed)
                            .isEqualTo(replayed.known(type));
                }
            }
        });
    }

    @Test
    void all_that_is_known_at_a_sequence_stands_in_the_order_in_which_it_was_recorded() {
        forEachLife((events, entries, seed) -> {
            for (int n = 0; n < events.size(); n++) {
                assertThat(entries.known(n))
                        .as("at %d, seed %d", n, seed)
                        .<Object>extracting(entry -> Map.entry(entry.sequence(), entry.event()))
                        .containsExactlyElementsOf(ReplayedLife.of(events.subList(0, n + 1))
                                .known()
                                .entrySet());
            }
        });
    }

    @Test
    void what_was_lived_through_is_every_entry_that_counts_and_the_plans_that_newer_ones_replaced() {
        forEachLife((events, entries, seed) -> assertThat(entries.replay())
                .as("seed %d", seed)
                .isEqualTo(ReplayedLife.of(events).lived()));
    }

    @Test
    void one_event_more_is_as_if_it_had_been_recorded() {
        forEachLife((events, entries, seed) -> {
            CaseEntries before = recorded(events.subList(0, events.size() - 1));

            assertThat(before.with(events.get(events.size() - 1)).replay())
                    .as("seed %d", seed)
                    .isEqualTo(entries.replay());
            assertThat(before.recorded()).hasSize(events.size() - 1);
        });
    }

    @Test
    void facts_of_a_voided_stay_outlive_it() {
        List<CaseEvent> exceeded = new ArrayList<>();
        forEachLife((events, entries, seed) -> {
            if (known(entries, ShelterAdmitted.class, events.size()).isEmpty()) {
                exceeded.addAll(known(entries, ShelterLimitExceeded.class, events.size())
                        .values());
            }
        });

        assertThat(exceeded).isNotEmpty();
    }

    @Test
    void what_is_being_decided_has_no_place_in_the_log() {
        RecordedEntry entry =
                RecordedEntry.unplaced(7, RandomLife.of(new Random(1)).get(0));

        assertThatThrownBy(entry::position)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("entry 7 has no place in the log yet");
    }

    @Test
    void a_retracted_acceptance_ends_whom_the_other_centre_gave_the_case_to() {
        CaseEntries entries = recorded(List.of(
                given("worker-of-patna"),
                new TransferAccepted(CASE, CASE, "BR-PAT-01", "BR-GAY-01", DAY, List.of()),
                given("worker-of-gaya"),
                new EntryVoided(CASE, 1, "TransferAccepted", CorrectionReason.WRONG_CASE, DAY, List.of()),
                given("another-of-patna"),
                new EntryVoided(CASE, 4, "CaseAssigned", CorrectionReason.WRONG_CASE, DAY, List.of())));

        assertThat(known(entries, CaseAssigned.class, 2).values())
                .containsExactly(given("worker-of-patna"), given("worker-of-gaya"));
        assertThat(known(entries, CaseAssigned.class, 3).values()).containsExactly(given("worker-of-patna"));
        assertThat(known(entries, CaseAssigned.class, 5).values()).containsExactly(given("worker-of-patna"));
        assertThat(entries.replay().values()).containsExactly(given("worker-of-patna"));
    }

    private static CaseAssigned given(String worker) {
        return new CaseAssigned(CASE, worker, DAY);
    }

    @Test
    void a_referral_that_is_dated_right_is_to_be_answered_as_many_days_later() {
        CaseReferred typed = new CaseReferred(
                CASE,
                CASE,
                Partner.NGO,
                ConsentBy.WOMAN,
                null,
                ReportedBy.WOMAN,
                DAY.plusDays(15),
                "NORM",
                DAY,
                List.of());

        CaseReferred right = (CaseReferred)
                CorrectedEvent.of(typed, "occurredOn", DAY.plusDays(10).toString());

        assertThat(right.occurredOn()).isEqualTo(DAY.plusDays(10));
        assertThat(right.answerDueOn()).isEqualTo(DAY.plusDays(25));
    }

    private interface Judge {
        void judge(List<CaseEvent> events, CaseEntries entries, long seed);
    }

    private static void forEachLife(Judge judge) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + LIVES; seed++) {
            List<CaseEvent> events = RandomLife.of(new Random(seed));
            judge.judge(events, recorded(events), seed);
        }
    }

    private static CaseEntries recorded(List<CaseEvent> events) {
        List<RecordedEntry> recorded = new ArrayList<>();
        for (int sequence = 0; sequence < events.size(); sequence++) {
            recorded.add(RecordedEntry.unplaced(sequence, events.get(sequence)));
        }
        return CaseEntries.of(recorded);
    }

    private static SortedMap<Long, CaseEvent> known(
            CaseEntries entries, Class<? extends CaseEvent> type, long sequence) {
        return entries.known(type, sequence).stream()
                .collect(Collectors.toMap(CaseEntry::sequence, CaseEntry::event, (one, other) -> other, TreeMap::new));
    }
}
