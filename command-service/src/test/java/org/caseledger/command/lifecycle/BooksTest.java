package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.events.Account;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.ErasureEvent;
import org.caseledger.events.Place;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long random walks of commands; what is stored must balance at every position and on every day. */
@BesideOthers
class BooksTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DAYS = Tries.of(60, 400);
    private static final int WORDS_A_DAY = 28;

    private static final LedgerInMemory LEDGER = new LedgerInMemory();

    @BeforeAll
    static void wander() {
        System.out.println("BooksTest: -Dseed=" + SEED);
        Wanderer wanderer = new Wanderer(SEED);
        wanderer.centres().forEach(LEDGER::send);
        wanderer.resolvedOnPaperAndHere()
                .forEach(deed -> assertThat(LEDGER.send(deed)).isEmpty());
        for (int day = 0;
                day < DAYS || (Tries.ALL && day < 1_600 && !kindsNotMet().isEmpty());
                day++) {
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
    @OnlyInFull
    void every_kind_of_event_was_met() {
        assertThat(kindsNotMet()).isEmpty();
    }

    /** But of forgetting, which comes years after the end of a case and posts nothing. */
    private static Set<Class<?>> kindsNotMet() {
        Set<Class<?>> kinds = new HashSet<>(Set.of(CaseEvent.class.getPermittedSubclasses()));
        kinds.remove(ErasureEvent.class);
        LEDGER.events().forEach(event -> kinds.remove(event.getClass()));
        return kinds;
    }

    @Test
    void at_every_position_every_case_stands_in_exactly_one_account_of_the_centre_that_holds_it() {
        Map<UUID, Map<Place, Integer>> books = new HashMap<>();
        Map<UUID, Place> places = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            Map<Place, Integer> book = books.computeIfAbsent(event.caseId(), id -> new HashMap<>());
            event.postings().forEach(posting -> post(book, posting));
            event.moves().ifPresent(place -> places.put(event.caseId(), place));

            assertThat(standing(book)).as(event.toString()).containsOnly(places.get(event.caseId()));
        }
    }

    @Test
    void on_every_day_as_finally_known_every_case_stands_in_exactly_one_account() {
        Map<UUID, List<Posting>> postings = new HashMap<>();
        caseEvents()
                .forEach(event -> postings.computeIfAbsent(event.caseId(), id -> new ArrayList<>())
                        .addAll(event.postings()));

        postings.forEach((id, ofCase) -> ofCase.stream().map(Posting::on).forEach(day -> {
            Map<Place, Integer> book = new HashMap<>();
            ofCase.stream().filter(p -> !p.on().isAfter(day)).forEach(p -> post(book, p));
            long entered = ofCase.stream()
                    .filter(p -> p.from() == Account.OUTSIDE && !p.on().isAfter(day))
                    .count();
            assertThat(standing(book)).as(id + " on " + day).hasSize(entered == 0 ? 0 : 1);
        }));
    }

    @Test
    void a_case_counts_as_resolved_for_the_first_time_once_and_not_at_all_if_struck_off_or_retracted() {
        Map<UUID, Integer> resolved = new HashMap<>();
        Map<UUID, Integer> standingResolutions = new HashMap<>();
        Map<UUID, Place> places = new HashMap<>();
        Set<UUID> resolvedOnPaper = new HashSet<>();
        for (CaseEvent event : caseEvents()) {
            event.postings().stream()
                    .filter(p -> p.reason() == PostingReason.RESOLVED)
                    .forEach(p -> resolved.merge(event.caseId(), p.n(), Integer::sum));
            event.moves().ifPresent(place -> places.put(event.caseId(), place));
            if (event instanceof CaseBroughtForward forward && forward.resolvedOn() != null) {
                resolvedOnPaper.add(event.caseId());
            }
            if (event instanceof CaseResolved) {
                standingResolutions.merge(event.caseId(), 1, Integer::sum);
            }
            if (event instanceof EntryVoided voided && voided.entry().equals("CaseResolved")) {
                standingResolutions.merge(event.caseId(), -1, Integer::sum);
            }
        }

        assertThat(resolvedOnPaper).anyMatch(standingResolutions::containsKey);
        standingResolutions.forEach((id, standing) -> {
            boolean counts = standing > 0 && !isStruckOff(places.get(id)) && !resolvedOnPaper.contains(id);
            assertThat(resolved.getOrDefault(id, 0)).as(id.toString()).isEqualTo(counts ? 1 : 0);
        });
    }

    private static boolean isStruckOff(@Nullable Place place) {
        return place != null
                && place.account()
                        .closingReason()
                        .filter(ClosingReason::strikesOff)
                        .isPresent();
    }

    @Test
    void standing_movements_are_in_the_order_of_their_days() {
        Map<UUID, List<CaseEvent>> lives = new HashMap<>();
        Map<UUID, TreeMap<Long, LocalDate>> movements = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            List<CaseEvent> life = lives.computeIfAbsent(event.caseId(), id -> new ArrayList<>());
            TreeMap<Long, LocalDate> moved = movements.computeIfAbsent(event.caseId(), id -> new TreeMap<>());
            if (event instanceof EntryVoided voided) {
                if (!voided.postings().isEmpty()) {
                    assertThat(voided.voids()).as("only the newest").isEqualTo(moved.lastKey());
                    moved.remove(voided.voids());
                }
            } else if (event instanceof DetailsCorrected corrected) {
                if (corrected.field().equals("occurredOn")) {
                    moved.computeIfPresent(corrected.corrects(), (at, day) -> LocalDate.parse(corrected.newValue()));
                }
            } else if (!event.postings().isEmpty()) {
                moved.put((long) life.size(), event.occurredOn());
            }
            life.add(event);
            assertThat(List.copyOf(moved.values())).as(event.toString()).isSorted();
        }
    }

    @Test
    void nobody_stays_in_the_shelter_of_a_case_that_is_not_open() {
        Map<UUID, List<CaseEvent>> lives = new HashMap<>();
        Set<UUID> open = new HashSet<>();
        Map<UUID, Set<UUID>> staysOf = new HashMap<>();
        Set<UUID> left = new HashSet<>();
        for (CaseEvent event : caseEvents()) {
            List<CaseEvent> life = lives.computeIfAbsent(event.caseId(), id -> new ArrayList<>());
            Set<UUID> stays = staysOf.computeIfAbsent(event.caseId(), id -> new HashSet<>());
            event.moves()
                    .flatMap(place -> place.account().status())
                    .ifPresent(status -> change(open, event.caseId(), status.isOpen()));
            CaseEvent entry = event instanceof EntryVoided voided ? life.get(Math.toIntExact(voided.voids())) : event;
            boolean retracted = entry != event;
            if (entry instanceof ShelterAdmitted admitted) {
                change(stays, admitted.stayId(), !retracted);
            } else if (entry instanceof ShelterLeft leaving) {
                change(left, leaving.stayId(), !retracted);
            }
            life.add(event);
            if (!(event instanceof ShelterAdmitted)) { // one entered whole is left at once
                assertThat(left.containsAll(stays) || open.contains(event.caseId()))
                        .as(event.toString())
                        .isTrue();
            }
        }
    }

    private static void change(Set<UUID> ids, UUID id, boolean in) {
        if (in) {
            ids.add(id);
        } else {
            ids.remove(id);
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
            event.moves().ifPresent(place -> standing.put(event.caseId(), place.account()));
        }
    }

    @Test
    void every_posting_names_the_centre_that_issued_the_serial_and_the_day_of_registration_if_there_is_one() {
        Map<UUID, CaseRegistered> registered = new HashMap<>();
        for (CaseEvent event : caseEvents()) {
            if (event instanceof CaseRegistered r) {
                registered.put(r.caseId(), r);
            }
            CaseRegistered origin = registered.get(event.caseId());
            assertThat(event.postings()).allSatisfy(p -> {
                assertThat(p.origin()).isEqualTo(origin == null ? null : origin.centre());
                assertThat(p.cohort()).isEqualTo(origin == null ? null : origin.occurredOn());
            });
        }
    }

    private static List<CaseEvent> caseEvents() {
        return LEDGER.events().stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .toList();
    }

    private static void post(Map<Place, Integer> book, Posting posting) {
        book.merge(new Place(posting.centre(), posting.from()), -posting.n(), Integer::sum);
        book.merge(new Place(posting.centre(), posting.to()), posting.n(), Integer::sum);
    }

    /** Where one case stands; anything but 0 and 1 is shown as well. */
    private static Set<Place> standing(Map<Place, Integer> book) {
        Map<Place, Integer> inside = new HashMap<>(book);
        inside.keySet().removeIf(place -> place.account() == Account.OUTSIDE);
        inside.values().removeIf(n -> n == 0);
        assertThat(inside.values()).allMatch(n -> n == 1);
        return inside.keySet();
    }
}
