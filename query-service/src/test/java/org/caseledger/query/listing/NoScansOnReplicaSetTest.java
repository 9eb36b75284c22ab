package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.Category;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.followups.FollowUpState;
import org.caseledger.query.referrals.ReferralState;
import org.caseledger.query.shelter.StayState;
import org.caseledger.query.spans.SpanKeeper;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.transfers.TransferState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the real server does for everything that is asked over HTTP, and for the views behind it, by its own profile. */
@RequiresReplicaSet
class NoScansOnReplicaSetTest extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);
    private static final int CASES = 60;
    private static final String RECORDS = new Cases().stored();
    /** Of registered cases by two codes. */
    private static final long FIRST_PAGE = 512L << 48;

    private final OneCase first = new OneCase(RunningQueryService.PATNA, JUNE, 901);

    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    protected void given(TestLog log) {
        live(log, first);
        log.append(JUNE, WORKER, new CaseAssigned(first.id(), "case-worker-1", JUNE));
        for (int serial = 1; serial < CASES; serial++) {
            live(log, new OneCase(RunningQueryService.PATNA, JUNE, 901 + serial));
        }
        for (int call = 0; call < CASES; call++) {
            UUID id = UUID.randomUUID();
            log.append(
                    JUNE,
                    new Who("helpline-system-1", Role.HELPLINE_SYSTEM, null),
                    new HelplineCallLogged(
                            id,
                            HelplineSource.ERSS_112,
                            CallClass.EMERGENCY,
                            CallDisposition.REGISTRABLE,
                            "PAT",
                            JUNE.plusDays(call)),
                    new CallRouted(id, RunningQueryService.PATNA, JUNE.plusDays(call)));
        }
    }

    @Test
    void no_condition_is_answered_by_reading_a_whole_collection() {
        MongoDatabase log = service.log().database();
        MongoDatabase views = service.log().views();
        List.of(log, views).forEach(database -> database.runCommand(new Document("profile", 2)));
        service.restartAfter(() -> {});
        live(service.log(), new OneCase(RunningQueryService.PATNA, JUNE, 901 + CASES));
        for (String path : List.of(
                "/api/cases?centre=BR-PAT-01&limit=5",
                "/api/cases?status=UNDER_FOLLOW_UP&registeredFrom=2025-06-01",
                "/api/cases?category=DOWRY_HARASSMENT&limit=5",
                "/api/cases?risk=HIGH&limit=5",
                "/api/cases?district=PAT&limit=5",
                "/api/cases?active=true&ageBand=18_24&limit=5",
                "/api/cases?unassessed=true&limit=5",
                "/api/registrations?unclassified=true&limit=5",
                "/api/disposals?kind=resolved&legalStepTaken=false&limit=5",
                "/api/cases/" + first.id(),
                "/api/cases/" + first.id() + "/history",
                "/api/centres/board",
                "/api/centres/board?asOf=2025-06-03&knownAt=2025-06-03",
                "/api/centres/BR-PAT-01/board",
                "/api/reports/periods?by=month&asOf=2025-06-02",
                "/api/follow-ups?state=due",
                "/api/follow-ups?state=overdue&limit=5",
                "/api/follow-ups/register?from=2025-06-01&limit=5",
                "/api/shelter-stays?state=open",
                "/api/shelter-stays/occupancy?knownAt=2025-06-10",
                "/api/referrals?state=overdue",
                "/api/transfers?direction=out",
                "/api/reports/services?by=month&knownAt=2025-06-10",
                "/api/reports/time-to-resolve?by=month",
                "/api/reports/reporting-delay?by=month",
                "/api/reports/standing?asOf=2025-06-10&knownAt=2025-06-10&compare=2025-06-03",
                "/api/centres?on=2025-06-03&knownAt=2025-06-03",
                "/api/centres/BR-PAT-01",
                "/api/staffing?district=PAT",
                "/api/inspections?from=2025-06-01&limit=5",
                "/api/helpline-calls?limit=5",
                "/api/helpline-calls?takenUp=false&from=2025-06-01",
                "/api/helpline-calls/counts?by=week",
                "/api/reviews?limit=5",
                "/api/directions?state=overdue&on=2025-06-10",
                "/api/publications?kind=MONTH")) {
            assertRead(Users.WORKER_IN_PATNA, path);
        }
        pathsOfCases().forEach(path -> assertRead(Users.WORKER_IN_PATNA, path));
        assertRead(Users.STATE_OFFICER, "/api/cases?incomingTransfer=true&district=PAT");
        assertRead(Users.OFFICER_OF_PATNA, "/api/cases?incomingTransfer=true");
        for (String narrowed : List.of("", "district=PAT", "source=ERSS_112", "class=EMERGENCY", "disposition=WRONG")) {
            assertRead(Users.STATE_OFFICER, "/api/helpline-calls?limit=5&" + narrowed);
        }
        assertRead(Users.OFFICER_OF_PATNA, "/api/helpline-calls?limit=5");
        assertRead(DemoUser.outside(Role.HELPLINE_SYSTEM, false), "/api/helpline-calls?limit=5");
        assertRead(Users.AUDITOR, "/api/events?limit=100");
        assertRead(Users.INTEGRATOR, "/api/events?lastEventId=100&limit=10&type=CaseRegistered");

        List<Document> asked = new ArrayList<>();
        List.of(log, views).forEach(database -> {
            database.runCommand(new Document("profile", 0));
            database.getCollection("system.profile")
                    .find(new Document("ns", new Document("$not", new Document("$regex", "system\\.profile$"))))
                    .into(asked);
        });
        assertThat(asked)
                .extracting(command -> command.getString("ns"))
                .contains(log.getName() + ".log", views.getName() + "." + RECORDS);
        assertThat(asked).filteredOn(NoScansOnReplicaSetTest::searches).hasSizeGreaterThan(30);
        assertThat(asked)
                .filteredOn(NoScansOnReplicaSetTest::searches)
                .filteredOn(command ->
                        String.valueOf(command.getString("planSummary")).contains("COLLSCAN"))
                .extracting(command -> command.get("command", Document.class).toJson())
                .isEmpty();
    }

    @Test
    void a_filter_of_the_register_reads_no_case_that_it_does_not_show() {
        MongoDatabase database = service.log().views();
        assertRead(Users.WORKER_IN_PATNA, "/api/cases");
        database.runCommand(new Document("profile", 2));
        pathsOfCases().forEach(path -> assertRead(Users.WORKER_IN_PATNA, path));
        for (String number : List.of("BR", "BR-", "BR-PAT-01-2025-26", "17/2022")) {
            assertRead(Users.OFFICER_OF_PATNA, "/api/cases?number=" + number);
            assertRead(Users.STATE_OFFICER, "/api/cases?number=" + number);
        }
        database.runCommand(new Document("profile", 0));

        List<Document> pages = database.getCollection("system.profile")
                .find(new Document("command.find", RECORDS).append("command.sort", new Document("$exists", true)))
                .into(new ArrayList<>());
        assertThat(pages).hasSizeGreaterThanOrEqualTo(9);
        assertThat(pages)
                .filteredOn(page -> page.getInteger("docsExamined") > page.getInteger("nreturned"))
                .extracting(page -> page.get("command", Document.class).toJson())
                .isEmpty();
    }

    @Test
    void by_one_condition_the_cases_of_the_state_are_counted_from_no_case_and_no_key() {
        MongoDatabase database = service.log().views();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(SpanKeeper.class).position()
                        >= service.log().head());
        Date begun = new Date();
        database.runCommand(new Document("profile", 2));
        for (String condition : List.of(
                "",
                "category=DOWRY_HARASSMENT",
                "gbvimsType=physical_assault",
                "ageBand=25_34",
                "channel=POLICE",
                "status=UNDER_FOLLOW_UP",
                "active=true",
                "risk=HIGH",
                "reason=RELOCATED",
                "unclassified=false",
                "unassessed=true",
                "broughtForward=false")) {
            assertRead(Users.STATE_OFFICER, "/api/cases?limit=5&" + condition);
        }
        database.runCommand(new Document("profile", 0));

        assertThat(database.getCollection("system.profile")
                        .find(Filters.and(Filters.gte("ts", begun), Filters.exists("command.count")))
                        .map(counted -> counted.get("command", Document.class).toJson())
                        .into(new ArrayList<>()))
                .isEmpty();
    }

    @Test
    void what_a_list_of_the_state_counts_is_told_by_cells_and_no_span_is_read_beyond_its_page() {
        MongoDatabase database = service.log().views();
        sheltered(new OneCase(RunningQueryService.GAYA, JUNE, 960));
        assertRead(Users.STATE_OFFICER, "/api/shelter-stays");
        Date begun = new Date();
        database.runCommand(new Document("profile", 2));
        assertEachRead("/api/follow-ups?limit=5", FollowUpState.values());
        for (String list :
                List.of("/api/referrals", "/api/shelter-stays", "/api/transfers", "/api/transfers?direction=in")) {
            assertRead(Users.STATE_OFFICER, list);
        }
        assertEachRead("/api/referrals?limit=5", ReferralState.values());
        assertEachRead("/api/shelter-stays?limit=5", StayState.values());
        assertEachRead("/api/transfers?direction=out&limit=5", TransferState.values());
        database.runCommand(new Document("profile", 0));

        List<Document> reads = database.getCollection("system.profile")
                .find(Filters.and(Filters.gte("ts", begun), Filters.regex("command.find", "^spans_")))
                .into(new ArrayList<>());
        assertThat(reads).hasSizeGreaterThan(15);
        assertThat(reads)
                .extracting(read -> read.get("command", Document.class))
                .filteredOn(read -> !read.containsKey("limit"))
                .extracting(Document::toJson)
                .isEmpty();
    }

    private void assertEachRead(String list, Enum<?>... states) {
        for (Enum<?> state : states) {
            assertRead(Users.STATE_OFFICER, list + "&state=" + KebabCase.of(state));
        }
    }

    private void sheltered(OneCase one) {
        Deeds deeds = new Deeds(one);
        UUID first = UUID.randomUUID();
        TestLog log = service.log();
        log.append(JUNE.plusDays(20), WORKER, one.registered());
        log.append(
                JUNE.plusDays(20),
                WORKER,
                one.classified(JUNE, Category.DOWRY_HARASSMENT),
                one.assessed(JUNE, RiskLevel.HIGH));
        log.append(JUNE.plusDays(20), WORKER, deeds.admitted(first, 0, 0, JUNE));
        log.append(JUNE.plusDays(20), WORKER, deeds.exceeded(first, 5, JUNE.plusDays(6)));
        log.append(JUNE.plusDays(20), WORKER, deeds.left(first, ShelterExit.HOME, JUNE.plusDays(7)));
    }

    @Test
    void what_lacks_a_classification_or_a_worker_today_is_told_by_spans_and_no_record_is_read() {
        MongoDatabase database = service.log().views();
        OneCase nobodys = new OneCase(RunningQueryService.GAYA, JUNE, 950);
        service.log().append(JUNE.plusDays(30), WORKER, nobodys.registered());
        String today = "/api/today?centre=" + RunningQueryService.GAYA;
        assertRead(Users.STATE_OFFICER, today);
        Date begun = new Date();
        database.runCommand(new Document("profile", 2));
        JsonNode answer = service.get(Users.STATE_OFFICER, today).json();
        database.runCommand(new Document("profile", 0));

        assertThat(answer.get("unassigned").toString())
                .contains(nobodys.number(), nobodys.id().toString());
        assertThat(answer.get("unclassified").toString()).contains(nobodys.number());
        assertThat(database.getCollection("system.profile")
                        .find(Filters.and(Filters.gte("ts", begun), Filters.eq("command.find", RECORDS)))
                        .map(read -> read.get("command", Document.class).toJson())
                        .into(new ArrayList<>()))
                .noneMatch(read -> read.contains(nobodys.id().toString()));
    }

    @Test
    void a_page_that_begins_with_the_newest_reads_no_span_that_it_does_not_show() {
        MongoDatabase database = service.log().views();
        live(
                service.log(),
                JUNE.plusDays(9),
                new OneCase(RunningQueryService.GAYA, JUNE, 901)); // nothing is shown before its day
        assertRead(Users.STATE_OFFICER, "/api/disposals");
        database.runCommand(new Document("profile", 2));
        for (String asked : List.of("", "centre=BR-PAT-01", "outcome=SETTLED_BY_COUNSELLING", "to=2025-06-10")) {
            String path = "/api/disposals?limit=5&" + asked;
            String next =
                    service.get(Users.STATE_OFFICER, path).json().get("next").asString();
            assertRead(Users.STATE_OFFICER, path + "&cursor=" + next);
        }
        database.runCommand(new Document("profile", 0));

        List<Document> pages = database.getCollection("system.profile")
                .find(new Document("command.sort.due", -1))
                .into(new ArrayList<>());
        assertThat(pages)
                .hasSize(8)
                .extracting(page -> page.getInteger("nreturned"))
                .containsOnly(6);
        assertThat(pages)
                .filteredOn(page -> page.getInteger("docsExamined") > page.getInteger("nreturned"))
                .extracting(page -> page.get("command", Document.class).toJson())
                .isEmpty();
    }

    @Test
    void counts_by_partner_read_no_span_and_two_codes_only_the_pages_of_their_measure() {
        MongoDatabase database = service.log().views();
        assertRead(Users.STATE_OFFICER, "/api/referrals/counts");
        MongoCollection<Document> cells = database.getCollection(cells(database));
        long pages = cells.countDocuments(
                Filters.and(Filters.gte("_id", FIRST_PAGE), Filters.lt("_id", FIRST_PAGE + (1L << 48))));
        Date begun = new Date();
        database.runCommand(new Document("profile", 2));
        assertRead(Users.STATE_OFFICER, "/api/referrals/counts");
        assertRead(Users.STATE_OFFICER, "/api/reports/breakdown?of=registered&by=category&and=age-band");
        database.runCommand(new Document("profile", 0));

        List<Document> asked = database.getCollection("system.profile")
                .find(Filters.and(Filters.gte("ts", begun), Filters.exists("docsExamined")))
                .into(new ArrayList<>());
        assertThat(asked).extracting(read -> read.getString("ns")).noneMatch(name -> name.contains(".spans_"));
        assertThat(asked)
                .filteredOn(read -> read.getString("ns").contains(".cells_"))
                .singleElement()
                .satisfies(read -> assertThat(read.getInteger("docsExamined").longValue())
                        .isEqualTo(pages)
                        .isPositive());
        assertThat(cells.countDocuments()).isGreaterThan(pages);
    }

    private static String cells(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("cells_"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> pathsOfCases() {
        return List.of(
                "/api/cases?worker=case-worker-1",
                "/api/cases?number=BR-PAT-01-2025-26",
                "/api/cases?number=BR&limit=5",
                "/api/cases?number=17/2022",
                "/api/cases?unclassified=true",
                "/api/cases?reason=RELOCATED",
                "/api/cases?broughtForward=true",
                "/api/cases?incomingTransfer=true",
                "/api/cases?incomingTransfer=true&centre=BR-PAT-01",
                "/api/cases?resolvedFrom=2025-06-01&resolvedTo=2025-06-30",
                "/api/cases?closedFrom=2025-06-01",
                "/api/cases?format=csv",
                "/api/disposals?from=2025-06-01",
                "/api/disposals?format=csv");
    }

    /**
     * Whether there is a condition. A view that is summed in memory is read as a whole, at start, and a change stream follows the
     * server's own operations: neither is a search.
     */
    private static boolean searches(Document profiled) {
        Document command = profiled.get("command", Document.class);
        boolean everything = command.containsKey("find")
                && command.get("filter", new Document()).isEmpty();
        boolean changeStream = command.containsKey("pipeline")
                && command.getList("pipeline", Document.class).get(0).containsKey("$changeStream");
        return !everything && !changeStream && !command.containsKey("getMore");
    }

    private void assertRead(DemoUser user, String path) {
        assertThat(service.get(user, path).status()).as(path).isEqualTo(200);
    }

    private static void live(TestLog log, OneCase one) {
        live(log, JUNE, one);
    }

    private static void live(TestLog log, LocalDate recordedOn, OneCase one) {
        log.append(recordedOn, WORKER, one.registered());
        log.append(
                recordedOn,
                WORKER,
                one.classified(JUNE, Category.DOWRY_HARASSMENT),
                one.assessed(JUNE, RiskLevel.HIGH),
                one.served(JUNE, Service.LEGAL_AID));
        log.append(recordedOn, WORKER, one.resolved(JUNE.plusDays(5)));
        log.append(
                recordedOn,
                WORKER,
                new Deeds(one)
                        .transferRequested(
                                UUID.randomUUID(), RunningQueryService.PATNA, RunningQueryService.GAYA, JUNE));
    }
}
