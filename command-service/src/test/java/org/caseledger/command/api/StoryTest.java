package org.caseledger.command.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Place;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * Words to tell a story with, and eyes to read it back. Its centres have run for long and most of what happens is dated back, so time is
 * not turned into facts meanwhile: nothing but what is told is stored.
 */
abstract class StoryTest extends ApiTest {
    private static final Map<Class<?>, Map<Store, Service>> LEDGERS = new ConcurrentHashMap<>();

    static final String A = "BR-PAT-03";
    static final String B = "BR-PAT-04";
    static final String C = "BR-PAT-05";
    static final LocalDate OPENED = LocalDate.of(1994, 4, 1);
    static final DemoUser WORKER_A = DemoUser.atCentre(Role.CASE_WORKER, A);
    static final DemoUser WORKER_B = DemoUser.atCentre(Role.CASE_WORKER, B);
    static final DemoUser WORKER_C = DemoUser.atCentre(Role.CASE_WORKER, C);
    static final DemoUser NIGHT_SHIFT_A = DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, A);
    static final DemoUser ADMINISTRATOR_A = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, A);
    static final DemoUser ADMINISTRATOR_B = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, B);
    static final DemoUser HELPLINE = DemoUser.outside(Role.HELPLINE_SYSTEM, false);

    static final LocalDate FIRST_DAY = TODAY.minusDays(200);
    static final LocalDate RESOLVED_ON = FIRST_DAY.plusDays(20);

    static final String FOOD = "\"service\":\"FOOD\"";
    static final String DOMESTIC_VIOLENCE =
            "\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"";

    @Override
    @BeforeEach
    void start() {
        service = LEDGERS.computeIfAbsent(getClass(), none -> new EnumMap<>(Store.class))
                .computeIfAbsent(store, it -> ledgerWithOldCentres(it.uri(database()), settings()));
    }

    /** Of the ledger that the stories of one class share. */
    String database() {
        return "stories";
    }

    /** Beside those of all stories. */
    Map<String, String> settings() {
        return Map.of();
    }

    @AfterAll
    static void stop(TestInfo stories) {
        Map<Store, Service> told = LEDGERS.remove(stories.getTestClass().orElseThrow());
        if (told != null) {
            told.values().forEach(Service::stop);
        }
    }

    static Service ledgerWithOldCentres(String uri, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("caseledger.deadlines.first-after", "1h"));
        all.putAll(settings);
        Service started = Service.startOn(uri, all);
        started.sign();
        for (String centre : List.of(A, B, C)) {
            String body =
                    "\"kind\":\"SUB_DIVISION\",\"district\":\"PAT\",\"number\":%d,\"nameEn\":\"Patna\",\"nameHi\":\"पटना\""
                            .formatted(Integer.parseInt(centre.substring(7)));
            created(post(started, "/api/centres", on(OPENED, body), OFFICER));
        }
        return started;
    }

    Answer register(DemoUser user, LocalDate day, String ageBand) {
        String fields =
                "\"channel\":\"SELF_WALK_IN\",\"firstContactOn\":\"%s\",\"ageBand\":\"%s\"".formatted(day, ageBand);
        return post("/api/cases", on(day, fields), user);
    }

    String registered(DemoUser user, LocalDate day, String ageBand) {
        return created(register(user, day, ageBand));
    }

    String registered(DemoUser user, LocalDate day) {
        return registered(user, day, "25_34");
    }

    /** Of B, by A. */
    void askForTransfer(String path) {
        created(post(
                path + "/transfer",
                "{\"to\":\"" + B + "\",\"consentBy\":\"WOMAN\"}",
                WORKER_A,
                "If-Match",
                versionOf(path)));
    }

    String resolved(DemoUser user) {
        return resolved(user, FIRST_DAY, RESOLVED_ON);
    }

    /** Registered and served on one day, resolved on another: five entries. */
    String resolved(DemoUser user, LocalDate firstDay, LocalDate resolvedOn) {
        String path = registered(user, firstDay);
        ok(post(path + "/services", on(firstDay, FOOD), user));
        ok(post(path + "/classification", on(firstDay, DOMESTIC_VIOLENCE), user));
        resolve(path, resolvedOn, "DUES_RECOVERED", user);
        return path;
    }

    void resolve(String path, LocalDate day, String outcome, DemoUser user) {
        String fields = "\"outcome\":\"" + outcome + "\",\"agreedByWoman\":true";
        ok(post(path + "/resolution", on(day, fields), user, "If-Match", versionOf(path)));
    }

    void close(String path, LocalDate day, String reason, DemoUser user) {
        ok(post(path + "/closure", on(day, "\"reason\":\"" + reason + "\""), user, "If-Match", versionOf(path)));
    }

    static String answering(LocalDate slot, String outcome) {
        return "\"slot\":\"%s\",\"mode\":\"PHONE\",\"outcome\":\"%s\"".formatted(slot, outcome);
    }

    static String on(LocalDate day, String fields) {
        return "{" + fields + (fields.isEmpty() ? "" : ",") + "\"occurredOn\":\"" + day + "\"}";
    }

    static String figures(LocalDate month, long position) {
        return """
                {"kind":"MONTH","period":"%s","from":"%s","to":"%s","definition":"2","position":%d,
                 "totals":{"registered":1,"struckOff":0,"resolvedInPeriod":1,"resolvedAgainInPeriod":0,
                           "reopenedInPeriod":0,"handedOver":0}}""".formatted(
                month.toString().substring(0, 7), month, month.plusMonths(1).minusDays(1), position);
    }

    static int serial(Answer registration) {
        String number = registration.text("number");
        return Integer.parseInt(number.substring(number.length() - 6));
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private LogReader log() {
        return service.bean(LogReader.class);
    }

    long head() {
        return log().head().position();
    }

    String versionOf(String path) {
        return "\"" + log().lastSequence(idOf(path)).orElseThrow() + "\"";
    }

    List<String> typesOf(String path) {
        return log().events(idOf(path), 0).stream().map(LogEvent::type).toList();
    }

    /** Of a call's routing, a case's first entry and the call's taking up. */
    List<Long> positionsOf(String call, String path) {
        List<RecordedEvent> called = log().aggregate(idOf(call), 0);
        RecordedEvent registered = log().aggregate(idOf(path), 0).get(0);
        return List.of(
                called.get(1).position(), registered.position(), called.get(2).position());
    }

    <E> E event(String path, int sequence, Class<E> type) {
        return LedgerJson.mapper()
                .readValue(log().events(idOf(path), sequence).get(0).payload(), type);
    }

    String metaDataOf(String path, int sequence) {
        return new String(log().events(idOf(path), sequence).get(0).metaData(), StandardCharsets.UTF_8);
    }

    private Stream<CaseEvent> lifeOf(String path, long until) {
        return log().aggregate(idOf(path), 0).stream()
                .filter(recorded -> recorded.position() <= until)
                .map(RecordedEvent::event)
                .map(stored -> (CaseEvent) LedgerJson.mapper()
                        .readValue(
                                stored.payload(),
                                EventTypes.classOf(stored.type(), stored.revision())
                                        .orElseThrow()));
    }

    Place placeOf(String path) {
        return lifeOf(path, head())
                .flatMap(event -> event.moves().stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    int count(String path, PostingReason reason, String centre) {
        return sum(lifeOf(path, head())
                .flatMap(event -> event.postings().stream())
                .filter(posting ->
                        posting.reason() == reason && posting.centre().equals(centre)));
    }

    /** First resolutions dated in this month, by what was in the log up to a position. */
    int resolvedIn(LocalDate month, String path, long until) {
        return sum(lifeOf(path, until)
                .flatMap(event -> event.postings().stream())
                .filter(posting -> posting.reason() == PostingReason.RESOLVED
                        && posting.on().withDayOfMonth(1).equals(month)));
    }

    private static int sum(Stream<Posting> postings) {
        return postings.mapToInt(Posting::n).sum();
    }
}
