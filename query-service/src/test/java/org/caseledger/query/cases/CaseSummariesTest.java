package org.caseledger.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.eventlog.Block;
import org.caseledger.events.Account;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Place;
import org.caseledger.events.Posting;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.Recount;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.testing.LifeInLog;
import org.caseledger.query.testing.RandomCase;
import org.junit.jupiter.api.Test;

/** Lives full of late entries, corrections, voidings and transfers. */
class CaseSummariesTest {
    private static final int LIVES = 100;
    private static final UUID OTHER = UUID.randomUUID();

    private final Cases model = new Cases();

    @Test
    void the_summary_that_is_kept_event_by_event_is_that_of_the_record() {
        forEachLife((events, seed) -> {
            Recount<RegisteredCase> view = new Recount<>(model, (id, position) -> true);
            for (Block block : LifeInLog.of(events)) {
                view.count(block);
                ViewDocument<RegisteredCase> kept =
                        view.rows().values().iterator().next();
                RegisteredCase registered = kept.value();

                assertThat(registered.summary())
                        .as("at %d, seed %d", block.position(), seed)
                        .isEqualTo(at(registered.record().entries(), LocalDate.MAX, block.position())
                                .orElseThrow());
                assertThat(model.read(Documents.write(model, kept)).summary()).isEqualTo(registered.summary());
            }
        });
    }

    @Test
    void a_case_stands_where_its_postings_up_to_the_day_that_were_known_put_it() {
        forEachLife((events, seed) -> {
            CaseEntries entries = record(events).entries();
            Random random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                LocalDate day = RandomCase.BEGAN.plusDays(random.nextInt(60) - 2);
                int sequence = random.nextInt(events.size());

                assertThat(at(entries, day, sequence).map(CaseSummariesTest::place))
                        .as("on %s as known at %d, seed %d", day, sequence, seed)
                        .isEqualTo(posted(events.subList(0, sequence + 1), day));
            }
        });
    }

    private static Optional<CaseSummary> at(CaseEntries entries, LocalDate day, long position) {
        return CaseSummaries.of(new CaseAt(OTHER, entries, day, entries.sequenceAt(position)), List.of());
    }

    private static String place(CaseSummary summary) {
        return summary.centre() + " " + summary.status();
    }

    /** The only balance that is not nought. */
    private static Optional<String> posted(List<CaseEvent> events, LocalDate day) {
        Map<Place, Integer> balances = new HashMap<>();
        for (CaseEvent event : events) {
            for (Posting posting : event.postings()) {
                if (!posting.on().isAfter(day)) {
                    balances.merge(new Place(posting.centre(), posting.to()), posting.n(), Integer::sum);
                    balances.merge(new Place(posting.centre(), posting.from()), -posting.n(), Integer::sum);
                }
            }
        }
        balances.values().removeIf(balance -> balance == 0);
        balances.keySet().removeIf(place -> place.account() == Account.OUTSIDE);
        assertThat(balances.values()).hasSizeLessThan(2).allMatch(balance -> balance == 1);
        return balances.keySet().stream()
                .findFirst()
                .map(place -> place.centre() + " " + place.account().status().orElseThrow());
    }

    private CaseRecord record(List<CaseEvent> events) {
        Recount<RegisteredCase> view = new Recount<>(model, (id, position) -> true);
        LifeInLog.of(events).forEach(view::count);
        return view.rows().values().iterator().next().value().record();
    }

    private interface Judge {
        void judge(List<CaseEvent> events, long seed);
    }

    private static void forEachLife(Judge judge) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + LIVES; seed++) {
            judge.judge(RandomCase.of(new Random(seed), OTHER), seed);
        }
    }
}
