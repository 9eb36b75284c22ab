package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long random walks of commands; what is stored must balance at every position and on every day. */
class BooksTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DAYS = 400;
    private static final int WORDS_A_DAY = 20;

    private static final LedgerInMemory LEDGER = new LedgerInMemory();

    @BeforeAll
    static void wander() {
        System.out.println("BooksTest: -Dseed=" + SEED);
        Wanderer wanderer = new Wanderer(SEED);
        wanderer.centres().forEach(LEDGER::send);
        for (int day = 0; day < DAYS; day++) {
            for (int word = 0; word < WORDS_A_DAY; word++) {
                LEDGER.send(wanderer.nextCommand());
            }
            wanderer.sleepADay();
        }
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void every_kind_of_event_was_met() {
        Set<Class<?>> met = LEDGER.events().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(met).contains(CaseEvent.class.getPermittedSubclasses());
    }

    @Test
    void at_every_position_every_case_stands_in_exactly_one_account() {
        Map<UUID, Map<Account, Integer>> books = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            Map<Account, Integer> book = books.computeIfAbsent(event.caseId(), id -> new EnumMap<>(Account.class));
            event.postings().forEach(posting -> post(book, posting));

            assertStandsInOne(book, event.toString());
        }
    }

    @Test
    void on_every_day_as_finally_known_every_case_stands_in_exactly_one_account() {
        Map<UUID, List<Posting>> postings = new HashMap<>();
        caseEvents()
                .forEach(event -> postings.computeIfAbsent(event.caseId(), id -> new ArrayList<>())
                        .addAll(event.postings()));

        postings.forEach((id, ofCase) -> ofCase.stream().map(Posting::on).forEach(day -> {
            Map<Account, Integer> book = new EnumMap<>(Account.class);
            ofCase.stream().filter(p -> !p.on().isAfter(day)).forEach(p -> post(book, p));
            assertStandsInOne(book, id + " on " + day);
        }));
    }

    @Test
    void a_case_counts_as_resolved_once_in_its_life_and_not_at_all_if_struck_off() {
        Map<UUID, Integer> resolved = new HashMap<>();
        Set<UUID> everResolved = new HashSet<>();
        Set<UUID> struckOff = new HashSet<>();
        for (CaseEvent event : caseEvents()) {
            event.postings().stream()
                    .filter(p -> p.reason() == PostingReason.RESOLVED)
                    .forEach(p -> resolved.merge(event.caseId(), p.n(), Integer::sum));
            if (event instanceof CaseResolved) {
                everResolved.add(event.caseId());
            }
            if (event instanceof CaseClosed closed && closed.reason().strikesOff()) {
                struckOff.add(event.caseId());
            }
        }

        assertThat(struckOff).anyMatch(everResolved::contains);
        everResolved.forEach(id -> assertThat(resolved.get(id)).isEqualTo(struckOff.contains(id) ? 0 : 1));
    }

    @Test
    void a_movement_is_never_dated_before_the_one_it_follows() {
        Map<UUID, LocalDate> last = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            if (!event.postings().isEmpty()) {
                LocalDate on = event.postings().get(0).on();
                assertThat(on)
                        .isEqualTo(event.occurredOn())
                        .isAfterOrEqualTo(last.getOrDefault(event.caseId(), LocalDate.MIN));
                last.put(event.caseId(), on);
            }
        }
    }

    @Test
    void only_a_case_under_follow_up_is_closed_as_resolved() {
        Map<UUID, Account> standing = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            if (event instanceof CaseClosed closed) {
                boolean resolved = standing.get(event.caseId()) == Account.UNDER_FOLLOW_UP;
                assertThat(closed.postings().get(0).to()).isEqualTo(Account.closed(resolved, closed.reason()));
            }
            if (event instanceof CaseReopened reopened) {
                assertThat(reopened.postings().get(0).from()).isEqualTo(standing.get(event.caseId()));
            }
            if (!event.postings().isEmpty()) {
                standing.put(event.caseId(), event.postings().get(0).to());
            }
        }
    }

    @Test
    void every_posting_names_the_centre_that_issued_the_serial_and_the_day_of_registration() {
        Map<UUID, CaseRegistered> registered = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            if (event instanceof CaseRegistered r) {
                registered.put(r.caseId(), r);
            }
            CaseRegistered origin = Objects.requireNonNull(registered.get(event.caseId()));
            assertThat(event.postings()).allSatisfy(p -> {
                assertThat(p.origin()).isEqualTo(origin.centre());
                assertThat(p.cohort()).isEqualTo(origin.occurredOn());
            });
        }
    }

    private static List<CaseEvent> caseEvents() {
        return LEDGER.events().stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .toList();
    }

    private static void post(Map<Account, Integer> book, Posting posting) {
        book.merge(posting.from(), -posting.n(), Integer::sum);
        book.merge(posting.to(), posting.n(), Integer::sum);
    }

    private static void assertStandsInOne(Map<Account, Integer> book, String when) {
        Map<Account, Integer> standing = new EnumMap<>(book);
        standing.values().removeIf(n -> n == 0);
        assertThat(standing).as(when).hasSize(2).containsEntry(Account.OUTSIDE, -1);
        assertThat(standing.values()).as(when).contains(1);
    }
}
