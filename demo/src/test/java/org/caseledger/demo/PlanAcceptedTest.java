package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.command.Refusal;
import org.caseledger.command.centres.Centre;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.contacts.HelplineCall;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.eventstore.AggregateCaches;
import org.caseledger.command.gateway.CommandAuthorization;
import org.caseledger.command.lifecycle.Case;
import org.caseledger.command.lifecycle.ExceedShelterLimit;
import org.caseledger.command.lifecycle.MissFollowUp;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.reviews.Publications;
import org.caseledger.command.reviews.Review;
import org.caseledger.events.CentreKind;
import org.caseledger.events.Event;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plan against the aggregates themselves, without log and database: what the rules refuse is a mistake of the plan. Its first
 * months are tried by every load of the demo.
 */
@OnlyInFull
@BesideOthers
class PlanAcceptedTest {
    private static final int DAYS = 1037;
    private static final Map<LocalDate, List<FollowUpPlanned>> DUE = new HashMap<>();
    private static final Map<String, Integer> RESOLVED = new TreeMap<>();
    private static final Map<String, Integer> NEWEST_SERIAL = new HashMap<>();
    private static final Map<String, Integer> REFUSED = new TreeMap<>();
    private static final Map<LocalDate, List<ShelterAdmitted>> STAYS = new HashMap<>();
    private static final PostedTotals COUNTED = new PostedTotals();
    private static final Map<PublishedTotals, PublishedTotals> published = new HashMap<>();
    private static int exceeded;
    private static int gaps;
    private static int events;
    private static int missed;
    private static final Map<String, Integer> IDLE = new TreeMap<>();

    /** More than there are: a centre that has to be read again has hundreds of events. */
    private static final int ALL_AGGREGATES = 30_000;

    private static final AggregateCaches CACHES = new AggregateCaches();
    private static final Configuration AXON = DefaultConfigurer.defaultConfiguration()
            .configureEmbeddedEventStore(c -> new EventsInMemory())
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Centre.class)
                    .configureCache(c -> CACHES.bounded(ALL_AGGREGATES)))
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Case.class)
                    .configureCache(c -> CACHES.bounded(ALL_AGGREGATES)))
            .configureAggregate(HelplineCall.class)
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Review.class)
                    .configureCache(c -> CACHES.bounded(ALL_AGGREGATES)))
            .configureAggregate(Publications.class)
            .buildConfiguration();

    @BeforeAll
    static void playThePlan() {
        AXON.eventBus().subscribe(stored -> stored.forEach(PlanAcceptedTest::note));
        AXON.start();
        AXON.commandBus().registerDispatchInterceptor(PermissiveFixture.PERMISSIVE);
        DemoPlan plan = DemoPlan.shipped(DAYS);
        commission();
        while (plan.hasNext()) {
            DemoDay day = plan.next();
            day.publication().ifPresent(publication -> {
                published.put(publication.totals(), COUNTED.of(publication.year()));
                send(publication.asKnownAt(events - 1L));
            });
            day.commands().forEach(PlanAcceptedTest::send);
            sweep(day.date());
        }
    }

    @AfterAll
    static void shutDown() {
        AXON.shutdown();
    }

    @Test
    void nothing_in_it_is_refused() {
        assertThat(REFUSED).isEmpty();
    }

    @Test
    void every_command_of_it_stores_something() {
        assertThat(IDLE).isEmpty();
    }

    @Test
    void first_resolutions_are_posted_as_published() {
        assertThat(RESOLVED)
                .containsExactlyInAnyOrderEntriesOf(Map.of("2023-24", 6599, "2024-25", 7185, "2025-26", 6322));
    }

    @Test
    void serials_have_no_gaps() {
        assertThat(gaps).isZero();
        Map<String, Integer> registered = new TreeMap<>();
        NEWEST_SERIAL.forEach((register, serial) -> registered.merge(register.substring(9), serial, Integer::sum));
        assertThat(NEWEST_SERIAL).hasSize(39 * 3);
        assertThat(registered)
                .containsExactlyInAnyOrderEntriesOf(Map.of("2023-24", 7517, "2024-25", 8888, "2025-26", 7180));
    }

    @Test
    void some_follow_ups_are_missed_and_the_log_has_its_size() {
        assertThat(missed).isBetween(8_000, 16_000);
        assertThat(events).isEqualTo(441_583);
    }

    private static void send(PlannedCommand planned) {
        int before = events;
        try {
            CommandAuthorization.actingAs(planned.command(), planned.by().roles());
            AXON.commandGateway().sendAndWait(planned.command());
            if (events == before) {
                IDLE.merge(planned.command().getClass().getSimpleName(), 1, Integer::sum);
            }
        } catch (Refusal refused) {
            REFUSED.merge(planned.command().getClass().getSimpleName() + " " + refused.code(), 1, Integer::sum);
        }
    }

    private static void commission() {
        LocalDate opened = PublishedFigure.all().get(0).from();
        for (DemoCentre centre : DemoCentre.all()) {
            int number = Integer.parseInt(centre.id().substring(7));
            AXON.commandGateway()
                    .sendAndWait(new CommissionCentre(
                            centre.id(),
                            CentreKind.DISTRICT_HEADQUARTERS,
                            centre.district(),
                            number,
                            centre.id(),
                            centre.id(),
                            opened,
                            opened));
        }
    }

    @Test
    void what_is_published_is_what_the_postings_say_by_then() {
        assertThat(published)
                .hasSize(2)
                .allSatisfy((said, counted) -> assertThat(said).isEqualTo(counted));
    }

    @Test
    void some_stays_go_past_their_limit() {
        assertThat(exceeded).isBetween(100, 1_000);
    }

    private static void sweep(LocalDate today) {
        for (ShelterAdmitted stay : STAYS.getOrDefault(today, List.of())) {
            AXON.commandGateway()
                    .sendAndWait(new ExceedShelterLimit(stay.caseId(), stay.stayId(), stay.limitDays(), today, today));
        }
        for (FollowUpPlanned plan : DUE.getOrDefault(today.minusDays(4), List.of())) {
            AXON.commandGateway().sendAndWait(new MissFollowUp(plan.caseId(), today.minusDays(4), today, today));
        }
    }

    private static void note(EventMessage<?> message) {
        Event event = (Event) message.getPayload();
        events++;
        if (event instanceof FollowUpPlanned plan) {
            plan.slots()
                    .forEach(slot ->
                            DUE.computeIfAbsent(slot, s -> new ArrayList<>()).add(plan));
        } else if (event instanceof FollowUpMissed) {
            missed++;
        } else if (event instanceof ShelterAdmitted stay) {
            STAYS.computeIfAbsent(stay.occurredOn().plusDays(stay.limitDays() + 1L), day -> new ArrayList<>())
                    .add(stay);
        } else if (event instanceof ShelterLimitExceeded) {
            exceeded++;
        } else if (event instanceof RegistrationNumberIssued issued) {
            String register = issued.centre() + issued.financialYear();
            gaps += issued.serial() == NEWEST_SERIAL.getOrDefault(register, 0) + 1 ? 0 : 1;
            NEWEST_SERIAL.put(register, issued.serial());
        }
        COUNTED.count(event);
        event.postings().stream()
                .filter(posting -> posting.reason() == PostingReason.RESOLVED)
                .forEach(posting ->
                        RESOLVED.merge(FinancialYear.of(posting.on()).toString(), posting.n(), Integer::sum));
    }
}
