package org.caseledger.query.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.ViewDocuments;
import org.caseledger.query.testing.Who;
import org.caseledger.query.verifyviews.ViewsCheck;
import org.junit.jupiter.api.Test;

/** Three weeks of centres, calls, reviews and publications, at random. */
abstract class BooksReplayContract extends QueryServiceContract {
    private static final List<String> VIEWS = List.of("centres", "helplinecalls", "reviews", "publications");
    private static final List<String> PATHS = List.of(
            "/api/centres?on=2025-06-20&knownAt=2025-06-22",
            "/api/centres/" + PATNA,
            "/api/staffing?on=2025-06-20",
            "/api/inspections?limit=500",
            "/api/helpline-calls?limit=500",
            "/api/helpline-calls/counts?by=week",
            "/api/reviews?limit=500",
            "/api/directions?state=overdue&limit=500",
            "/api/directions?state=open&on=2025-06-18&knownAt=2025-06-20&limit=500",
            "/api/publications?limit=500");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);

    private final List<UUID> calls = new ArrayList<>();
    private final List<UUID> reviews = new ArrayList<>();
    private final List<UUID> directions = new ArrayList<>();

    @Override
    protected void given(TestLog log) {
        long seed = System.nanoTime();
        System.out.println("BooksReplayContract seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            LocalDate recordedOn = JUNE.plusDays(i / 10);
            LocalDate on = recordedOn.minusDays(random.nextInt(3));
            log.append(recordedOn, OFFICER, first(on));
            for (int more = random.nextInt(3); more > 0; more--) {
                log.append(recordedOn, OFFICER, event(on, log.head(), random));
            }
            if (i % 20 == 0) {
                log.append(recordedOn, OFFICER, new OneCase(PATNA, on, i + 1).registered());
            }
        }
    }

    @Test
    void drop_and_replay_gives_the_same_bytes_and_the_same_answers() {
        List<String> before = ViewDocuments.of(service, VIEWS);
        List<String> answers = answers();
        service.restartAfter(() -> {
            VIEWS.forEach(view -> service.log().views().getCollection(view).drop());
            service.log().views().getCollection("tokens").drop();
        });

        assertThat(ViewDocuments.of(service, VIEWS)).isEqualTo(before).hasSizeGreaterThan(100);
        assertThat(answers()).isEqualTo(answers);
    }

    @Test
    void what_is_read_at_a_start_answers_as_what_was_followed() {
        List<String> answers = answers();
        service.restartAfter(() -> {});

        assertThat(answers()).isEqualTo(answers);
    }

    @Test
    void all_views_equal_their_recount_from_the_log() {
        ViewDocuments.of(service, VIEWS);
        ViewsCheck check = new ViewsCheck(service.bean(MongoDatabase.class), service.bean(LogReader.class));
        List<ReadModel<?>> models = new ArrayList<>();
        service.beans(ReadModel.class).stream()
                .filter(model -> VIEWS.contains(model.name()))
                .forEach(models::add);

        assertThat(check.check(models))
                .hasSize(VIEWS.size())
                .allSatisfy(result -> assertThat(result.difference()).isNull());
    }

    private List<String> answers() {
        return PATHS.stream()
                .map(path -> service.get(Users.STATE_OFFICER, path).text())
                .toList();
    }

    /** A call and a review, so that there is something to go on with. */
    private Event[] first(LocalDate on) {
        UUID call = UUID.randomUUID();
        UUID review = UUID.randomUUID();
        calls.add(call);
        reviews.add(review);
        return new Event[] {
            new HelplineCallLogged(
                    call,
                    HelplineSource.ERSS_112,
                    CallClass.values()[calls.size() % 3],
                    CallDisposition.values()[calls.size() % 7],
                    calls.size() % 2 == 0 ? "GAY" : null,
                    on),
            new ReviewHeld(review, ReviewLevel.STATE, null, on.minusDays(7), on, on)
        };
    }

    private Event event(LocalDate on, long head, Random random) {
        String centre = random.nextBoolean() ? PATNA : GAYA;
        String staff = "staff-" + random.nextInt(4);
        UUID call = calls.get(random.nextInt(calls.size()));
        return switch (random.nextInt(10)) {
            case 0 -> new CentreSuspended(PATNA, GAYA, on);
            case 1 -> new CentreReopened(PATNA, on);
            case 2 -> new StaffPosted(centre, staff, Role.CASE_WORKER, "2023-04", on);
            case 3 -> new StaffRelieved(centre, staff, Role.CASE_WORKER, on);
            case 4 -> new CentreInspected(centre, UUID.randomUUID(), List.of(InspectionFinding.IN_ORDER), on);
            case 5 -> new CallRouted(call, centre, on);
            case 6 -> new CallTakenUp(call, centre, UUID.randomUUID(), on);
            case 7 -> issued(reviews.get(random.nextInt(reviews.size())), centre, on, on.plusDays(random.nextInt(9)));
            case 8 -> complied(centre, on, random);
            default -> published(on, head, random);
        };
    }

    private Event issued(UUID review, String centre, LocalDate on, LocalDate dueOn) {
        UUID direction = UUID.randomUUID();
        directions.add(direction);
        return new DirectionIssued(review, direction, centre, Direction.TRAIN_STAFF, dueOn, on);
    }

    private Event complied(String centre, LocalDate on, Random random) {
        UUID direction = directions.isEmpty() ? UUID.randomUUID() : directions.get(random.nextInt(directions.size()));
        return new DirectionComplied(reviews.get(random.nextInt(reviews.size())), direction, centre, on);
    }

    private static Event published(LocalDate on, long head, Random random) {
        return new FiguresPublished(
                UUID.randomUUID(),
                PublicationPeriod.MONTH,
                "2025-06",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2025, 6, 30),
                "1",
                head,
                new PublishedTotals(random.nextInt(9), 0, 0, 0, 0, 0),
                on);
    }
}
