package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.finding.SearchIndex;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.events.Role;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.RecordedLook;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds whose case by what; on a ledger of its own, with as many searches as it takes. */
@BesideOthers
class SearchingTest extends ApiTest {
    private static final Map<Store, Service> NODES = new ConcurrentHashMap<>();
    private static final Map<Store, Service> LIMITED = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);
    private static final DemoUser ADMINISTRATOR_ELSEWHERE = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, "BR-GAY-01");
    private static final DemoUser ASSISTANT = DemoUser.atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01");
    private static final DemoUser COUNSELLOR = DemoUser.atCentre(Role.PSYCHO_SOCIAL_COUNSELLOR, "BR-PAT-01");
    private static final DemoUser MULTI_PURPOSE = DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, "BR-PAT-01");

    private final String phone = "0000 " + NUMBER.incrementAndGet();

    @BeforeEach
    void startAnother() {
        service = NODES.computeIfAbsent(
                store, one -> Service.startOn(one.uri("searching"), Map.of("caseledger.finding.per-hour", "10000")));
    }

    @AfterAll
    static void stop() {
        for (Map<Store, Service> running : List.of(NODES, LIMITED)) {
            running.values().forEach(Service::stop);
            running.clear();
        }
    }

    @Test
    void a_case_is_found_by_her_phone_however_it_is_written() {
        String path = identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":false}]");

        assertThat(found(byPhone(phone, WORKER))).containsExactly(path);
        assertThat(found(byPhone("+91 " + phone.replace(" ", "-"), WORKER))).containsExactly(path);
        assertThat(found(byPhone(devanagari(phone), WORKER))).containsExactly(path);
        assertThat(found(byPhone(phone.replace("0000", "0001"), WORKER))).isEmpty();

        String inHindi = identified("\"phones\":[{\"number\":\"" + devanagari(phone) + "\",\"safeToCall\":false}]");
        assertThat(found(byPhone(phone, WORKER))).containsExactlyInAnyOrder(path, inHindi);
    }

    @Test
    void it_says_which_case_it_is_and_nothing_that_is_under_seal() {
        String path = identified("\"name\":\"canary name\",\"address\":\"canary lane\",\"phones\":[{\"number\":\""
                + phone + "\",\"safeToCall\":true}],\"accused\":[{\"name\":\"canary one\"}]");

        Answer answer = byPhone(phone, ASSISTANT);

        assertThat(found(answer)).containsExactly(path);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.http().body()).doesNotContain("canary", phone);
        assertThat(answer.json().at("/cases/0/number").asString()).startsWith("BR-PAT-01-");
        assertThat(answer.json().at("/cases/0/centre").asString()).isEqualTo("BR-PAT-01");
        assertThat(answer.json().at("/cases/0/status").asString()).isEqualTo("REGISTERED");
        assertThat(answer.json().at("/cases/0/known").valueStream().map(one -> one.asString()))
                .as("the accused are not an assistant's")
                .containsExactlyInAnyOrder("NAME", "PHONES", "ADDRESS");
    }

    @Test
    void a_case_is_found_by_her_name_or_what_she_is_called_as_it_is_heard() {
        String path = identified("\"name\":\"सुनीता देवी पासवानी\",\"calledBy\":\"Guddiya\"");

        assertThat(found(byName("Suneeta Paswani", WORKER))).contains(path);
        assertThat(found(byName("पासवानी", WORKER))).contains(path);
        assertThat(found(byName("kunti gudiya", WORKER))).doesNotContain(path);
        assertThat(found(byName("Gudiya", WORKER))).contains(path);
        assertThat(found(byName("Sangita Paswani", WORKER))).doesNotContain(path);

        String spokenOtherwise = identified("\"name\":\"गुड़िया वर्मा\"");
        assertThat(found(byName("Gudiya Verma", WORKER))).contains(spokenOtherwise);
    }

    @Test
    void the_accused_and_her_children_cannot_be_searched_for() {
        identified(
                "\"name\":\"Radhika\",\"children\":[{\"name\":\"Chunmunika\"}],\"accused\":[{\"name\":\"Bhuvaneshwarnath\"}]");

        assertThat(found(byName("Bhuvaneshwarnath", ADMINISTRATOR))).isEmpty();
        assertThat(found(byName("Chunmunika", ADMINISTRATOR))).isEmpty();
    }

    @Test
    void what_was_recorded_last_counts_and_what_was_withdrawn_or_retracted_does_not() {
        String path = identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        String another = phone.replace("0000", "0002");
        ok(post(
                service,
                path + "/identity",
                "{\"phones\":[{\"number\":\"" + another + "\",\"safeToCall\":true}]}",
                WORKER));
        assertThat(found(byPhone(phone, WORKER))).isEmpty();
        assertThat(found(byPhone(another, WORKER))).containsExactly(path);

        ok(post(service, path + "/voidings", "{\"entry\":2,\"reason\":\"WRONG_CASE\"}", ADMINISTRATOR));
        assertThat(found(byPhone(another, WORKER))).isEmpty();
        assertThat(found(byPhone(phone, WORKER))).containsExactly(path);

        ok(post(service, path + "/identity", "{\"withdrawn\":[\"PHONES\"]}", WORKER));
        assertThat(found(byPhone(phone, WORKER))).isEmpty();
    }

    @Test
    void after_a_transfer_the_other_centre_finds_it_and_this_one_does_not() {
        String path = served();
        ok(post(
                service,
                path + "/identity",
                "{\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]}",
                WORKER));
        assertThat(found(byPhone(phone, WORKER))).containsExactly(path);
        assertThat(found(byPhone(phone, ELSEWHERE))).isEmpty();

        created(post(service, path + "/transfer", TransferTest.TO_GAYA, WORKER, "If-Match", "\"2\""));
        assertThat(found(byPhone(phone, ELSEWHERE)))
                .as("asked, and not answered")
                .isEmpty();
        ok(post(service, path + "/transfer/acceptance", "{}", ADMINISTRATOR_ELSEWHERE, "If-Match", "\"3\""));

        assertThat(found(byPhone(phone, ELSEWHERE))).containsExactly(path);
        assertThat(found(byPhone(phone, WORKER))).isEmpty();
    }

    @Test
    void those_are_found_of_whom_it_may_be_asked() {
        String path =
                identified("\"name\":\"Kalpanatika\",\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");

        assertThat(found(byPhone(phone, ASSISTANT))).containsExactly(path);
        assertThat(found(byPhone(phone, COUNSELLOR))).as("does not work on it").isEmpty();
        assertThat(found(byName("Kalpanatika", MULTI_PURPOSE)))
                .as("she does not stay")
                .isEmpty();
        created(post(service, path + "/service-requests", "{\"service\":\"PSYCHO_SOCIAL_COUNSELLING\"}", WORKER));
        assertThat(found(byPhone(phone, COUNSELLOR))).containsExactly(path);
        created(post(service, path + "/shelter", "{}", WORKER));
        assertThat(found(byName("Kalpanatika", MULTI_PURPOSE))).containsExactly(path);
        assertThat(found(byPhone(phone, MULTI_PURPOSE)))
                .as("her phone is not theirs")
                .isEmpty();
        refused(byPhone(phone, OFFICER), 403, "NO_ACCESS");
        refused(byPhone(phone, AUDITOR), 403, "NO_ACCESS");
    }

    /** As counsellor she works on one of them, as para-legal on the other. */
    @Test
    void two_roles_of_one_person_are_not_united() {
        String counselled = identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        String advised = identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        created(post(service, counselled + "/service-requests", "{\"service\":\"PSYCHO_SOCIAL_COUNSELLING\"}", WORKER));
        created(post(service, advised + "/service-requests", "{\"service\":\"LEGAL_AID\"}", WORKER));
        String both = TestKey.token(COUNSELLOR, Set.of(Role.PSYCHO_SOCIAL_COUNSELLOR, Role.PARA_LEGAL_PERSONNEL));

        assertThat(found(postAs(service, "/api/search/by-phone", phoneBody(phone), both)))
                .as("one of both")
                .hasSize(1)
                .isSubsetOf(counselled, advised);
    }

    @Test
    void cases_of_a_suspended_centre_are_found_by_the_one_that_acts_for_it() {
        DemoUser suspended = DemoUser.atCentre(Role.CASE_WORKER, "BR-NAL-01");
        String path = created(post(service, "/api/cases", REGISTRATION, suspended));
        ok(post(
                service,
                path + "/identity",
                "{\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]}",
                suspended));
        assertThat(found(byPhone(phone, WORKER))).isEmpty();

        ok(post(service, "/api/centres/BR-NAL-01/suspension", "{\"caretaker\":\"BR-PAT-01\"}", OFFICER));

        assertThat(found(byPhone(phone, WORKER))).containsExactly(path);

        ok(post(service, "/api/centres/BR-ARA-01/suspension", "{\"caretaker\":\"BR-PAT-01\"}", OFFICER));
        assertThat(found(byPhone(phone, WORKER)))
                .as("it acts for another one as well")
                .containsExactly(path);
    }

    /** As two words or phones that share a token by chance. */
    @Test
    void who_only_shares_a_token_is_not_found() {
        String meant =
                identified("\"name\":\"Tarangini\",\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        String other = identified("\"name\":\"Vasundhara\"");
        found(byPhone(phone, WORKER));
        Document tokens = entry(meant);
        service.bean(LedgerDatabases.class)
                .keys()
                .getCollection(SearchIndexSchema.COLLECTION)
                .updateOne(
                        new Document("case", StoryTest.idOf(other)),
                        new Document(
                                "$set",
                                new Document("phones", tokens.get("phones")).append("words", tokens.get("words"))));

        assertThat(found(byPhone(phone, WORKER))).containsExactly(meant);
        assertThat(found(byName("Tarangini", WORKER))).containsExactly(meant);
    }

    @Test
    void who_searched_by_what_and_why_is_on_record_with_the_number_of_cases_and_nothing_else() {
        identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        int before = searches(WORKER).size();

        found(byPhone(phone, WORKER));
        found(byName("Nobody Atallika", WORKER));

        List<Look> looks =
                searches(WORKER).stream().skip(before).map(RecordedLook::look).toList();
        assertThat(looks).extracting(Look::kind).containsExactly(LookKind.SEARCH, LookKind.SEARCH);
        assertThat(looks)
                .extracting(Look::several)
                .containsExactly(
                        new Look.Several(Map.of("by", "PHONE", "reason", "SHE_RINGS"), false, 1),
                        new Look.Several(Map.of("by", "NAME", "reason", "SHE_IS_HERE"), false, 0));
        assertThat(looks.get(0).looker().role()).isEqualTo("CASE_WORKER");
        assertThat(looks.toString()).doesNotContain(phone, "Atallika");
    }

    @Test
    @Turn.First
    void nothing_is_told_while_nobody_can_write_down_who_searches() {
        Service node = Service.startOn(store.uri("search_no_looks"), Map.of("caseledger.looks.patience", "300ms"));
        try {
            String path = created(post(node, "/api/cases", REGISTRATION, WORKER));
            ok(post(
                    node,
                    path + "/identity",
                    "{\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]}",
                    WORKER));
            var month = node.bean(LedgerDatabases.class)
                    .access()
                    .getCollection(AccessMonths.name(
                            AccessMonths.of(node.bean(LedgerClock.class).now())));
            month.createIndex(new Document("format", 1), new IndexOptions().unique(true));

            Answer answer = post(node, "/api/search/by-phone", phoneBody(phone), WORKER);

            month.dropIndex(new Document("format", 1)); // a service that stops stores what waits
            refused(answer, 503, "ACCESS_NOT_RECORDED");
            assertThat(answer.http().body()).doesNotContain("BR-PAT-01-");
        } finally {
            node.stop();
        }
    }

    @Test
    @Turn.Third
    void where_nothing_is_sealed_nobody_is_found() {
        Service node = Service.startOn(
                store.uri("search_no_key"),
                Map.of("caseledger.sealing.keystore", "", "caseledger.sealing.password", ""));
        try {
            refused(post(node, "/api/search/by-phone", phoneBody(phone), WORKER), 503, "SEALING_NOT_SET_UP");
        } finally {
            node.stop();
        }
    }

    @Test
    @Turn.Second
    void who_has_searched_often_waits_whatever_node_she_asks_and_however_often_it_was_started() {
        Service one = limited();
        assertThat(statusOfSearch(one, WORKER)).isEqualTo(200);
        assertThat(statusOfSearch(one, WORKER)).isEqualTo(200);
        Service later = startLimited(store);
        try {
            assertThat(statusOfSearch(later, WORKER)).isEqualTo(200);
            Answer fourth = post(one, "/api/search/by-name", nameBody("Sunita"), WORKER);

            refused(fourth, 429, "SEARCHES_USED_UP");
            assertThat(Integer.parseInt(fourth.header("Retry-After"))).isBetween(3_000, 3_600);
            assertThat(statusOfSearch(later, WORKER)).isEqualTo(429);
            assertThat(searches(one, WORKER))
                    .as("who only tried is not made to wait longer")
                    .hasSize(3);
            assertThat(statusOfSearch(later, ASSISTANT)).isEqualTo(200);
        } finally {
            later.stop();
        }
    }

    @Test
    void of_many_at_once_no_more_are_answered_than_are_allowed() {
        Service node = limited();
        List<Integer> statuses = IntStream.range(0, 24)
                .parallel()
                .mapToObj(one -> statusOfSearch(node, ADMINISTRATOR))
                .sorted()
                .toList();

        assertThat(statuses.subList(0, 3)).containsOnly(200);
        assertThat(statuses.subList(3, 24)).containsOnly(429);
    }

    /** That answers nobody more than three times in an hour. */
    private Service limited() {
        return LIMITED.computeIfAbsent(store, SearchingTest::startLimited);
    }

    private static Service startLimited(Store store) {
        return Service.startOn(store.uri("search_limit"), Map.of("caseledger.finding.per-hour", "3"));
    }

    private int statusOfSearch(Service node, DemoUser who) {
        return post(node, "/api/search/by-phone", phoneBody(phone), who).status();
    }

    @Test
    void what_is_wrong_is_named_and_never_said_again() {
        assertThat(pointer("by-phone", "{\"phone\":\"12345\",\"reason\":\"SHE_RINGS\"}"))
                .isEqualTo("/phone");
        assertThat(pointer("by-phone", "{\"phone\":\"0000 canary\",\"reason\":\"SHE_RINGS\"}"))
                .isEqualTo("/phone");
        assertThat(pointer("by-phone", "{\"phone\":\"" + phone + "\"}")).isEqualTo("/reason");
        assertThat(pointer("by-phone", "{\"phone\":\"" + phone + "\",\"reason\":\"CANARY\"}"))
                .isEqualTo("/reason");
        assertThat(pointer("by-name", "{\"name\":\"x\",\"reason\":\"SHE_RINGS\"}"))
                .isEqualTo("/name");
        assertThat(pointer("by-name", "{\"name\":\"Sunita\",\"reason\":\"SHE_RINGS\",\"accused\":\"canary\"}"))
                .isEqualTo("/accused");
        refused(byName("Devi Kumari", WORKER), 400, "NAME_TELLS_TOO_LITTLE");
        refused(byName("S. - खातून", WORKER), 400, "NAME_TELLS_TOO_LITTLE");
    }

    private String pointer(String path, String body) {
        Answer answer = post(service, "/api/search/" + path, body, WORKER);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.http().body()).doesNotContain("canary", "12345", phone);
        return answer.json().at("/errors/0/pointer").asString();
    }

    @Test
    @Turn.Third
    void too_many_alike_are_not_listed() {
        String last = "";
        for (int i = 0; i < 22; i++) {
            last = identified(
                    "\"name\":\"Tripuralata\",\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        }

        refused(byName("Tripuralata", WORKER), 422, "TOO_MANY_ALIKE");
        refused(get(service, last + "/may-be-known", WORKER), 422, "TOO_MANY_ALIKE");
    }

    @Test
    void no_line_of_the_log_says_whom_somebody_looked_for() {
        identified("\"name\":\"Canaryvati\",\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");

        List<ILoggingEvent> lines = HeardLog.during(() -> {
            found(byPhone(phone, WORKER));
            found(byName("Canaryvati", WORKER));
            byName("Canaryvati Canarydevi", OFFICER);
        });

        assertThat(lines)
                .noneMatch(line -> line.getFormattedMessage().contains("anaryvati")
                        || line.getFormattedMessage().contains(phone));
    }

    @Test
    void the_index_names_nobody_and_two_centres_have_nothing_in_common() {
        String here =
                identified("\"name\":\"Manikarnika\",\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        String there = created(post(service, "/api/cases", REGISTRATION, ELSEWHERE));
        ok(post(
                service,
                there + "/identity",
                "{\"name\":\"Manikarnika\",\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]}",
                ELSEWHERE));
        found(byPhone(phone, WORKER));

        Document one = entry(here);
        Document other = entry(there);

        assertThat(one.toJson()).doesNotContain("anikarnika", "mnikrnik", phone, phone.replace(" ", ""));
        assertThat(one.getList("phones", Integer.class))
                .hasSize(1)
                .allMatch(token -> token >= 0 && token < 1 << 20)
                .isNotEqualTo(other.getList("phones", Integer.class));
        assertThat(one.getList("words", Integer.class)).hasSize(1).allMatch(token -> token >= 0 && token < 1 << 12);
    }

    private Document entry(String path) {
        Document entry = service.bean(LedgerDatabases.class)
                .keys()
                .getCollection(SearchIndexSchema.COLLECTION)
                .find(new Document("case", StoryTest.idOf(path)))
                .first();
        assertThat(entry).isNotNull();
        return entry;
    }

    @Test
    void who_is_forgotten_is_found_no_more_whoever_was_about_to_index_her() {
        String path = identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");
        assertThat(found(byPhone(phone, WORKER))).containsExactly(path);

        new SearchIndex(service.bean(LedgerDatabases.class).keys()).forget(UUID.fromString(StoryTest.idOf(path)));
        ok(post(service, path + "/identity", "{\"calledBy\":\"x y\"}", WORKER));

        assertThat(found(byPhone(phone, WORKER))).isEmpty();
        assertThat(entry(path)).containsOnlyKeys("_id", "generation", "case", "version");
    }

    @Test
    void after_a_registration_it_is_told_which_other_cases_of_the_centre_have_her_phone() {
        String earlier =
                identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}],\"name\":\"Sarojkali\"");
        String elsewhere = created(post(service, "/api/cases", REGISTRATION, ELSEWHERE));
        ok(post(
                service,
                elsewhere + "/identity",
                "{\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]}",
                ELSEWHERE));
        identified("\"name\":\"Sarojkali\"");
        String path = created(post(service, "/api/cases", REGISTRATION, WORKER));
        assertThat(found(get(service, path + "/may-be-known", WORKER)))
                .as("nothing is known yet")
                .isEmpty();
        ok(post(
                service,
                path + "/identity",
                "{\"phones\":[{\"number\":\"0000 999999\",\"safeToCall\":true},{\"number\":\"+91-" + phone
                        + "\",\"safeToCall\":true}],\"name\":\"Sarojkali\"}",
                WORKER));
        int before = searches(WORKER).size();

        Answer answer = get(service, path + "/may-be-known", WORKER);

        assertThat(found(answer)).containsExactly(earlier);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.http().body()).doesNotContain(phone, "Sarojkali");
        assertThat(searches(WORKER)).hasSize(before + 1);
        assertThat(looks(path))
                .extracting(look -> look.look().kind())
                .containsExactly(LookKind.MAY_BE_KNOWN, LookKind.MAY_BE_KNOWN);
        ok(post(
                service,
                path + "/links",
                "{\"otherCase\":\"" + StoryTest.idOf(earlier) + "\",\"link\":\"SAME_WOMAN\"}",
                WORKER));
    }

    @Test
    void whether_she_is_known_is_told_to_whom_her_phone_may_be_revealed() {
        String path = identified("\"phones\":[{\"number\":\"" + phone + "\",\"safeToCall\":true}]");

        refused(get(service, path + "/may-be-known", MULTI_PURPOSE), 404, "CASE_UNKNOWN");
        refused(get(service, path + "/may-be-known", ELSEWHERE), 404, "CASE_UNKNOWN");
        refused(get(service, path + "/may-be-known", OFFICER), 403, "NO_ACCESS");
        refused(get(service, "/api/cases/" + UUID.randomUUID() + "/may-be-known", WORKER), 404, "CASE_UNKNOWN");
        assertThat(looks(path)).isEmpty();
        refused(get(service, path + "/may-be-known", COUNSELLOR), 403, "NOT_TO_BE_REVEALED");
        assertThat(looks(path)).extracting(look -> look.look().kind()).containsExactly(LookKind.CASE);
    }

    private List<RecordedLook> looks(String path) {
        return new LookReader(service.bean(AccessMonths.class))
                .at(
                        UUID.fromString(StoryTest.idOf(path)),
                        AccessMonths.of(service.bean(LedgerClock.class).now()),
                        Long.MAX_VALUE,
                        10);
    }

    private List<RecordedLook> searches(DemoUser who) {
        return searches(service, who);
    }

    private static List<RecordedLook> searches(Service node, DemoUser who) {
        Instant now = node.bean(LedgerClock.class).now();
        return new LookReader(node.bean(AccessMonths.class))
                .searchesOf(who.actor(), now.minus(Duration.ofHours(1)), now);
    }

    private String identified(String fields) {
        String path = created(post(service, "/api/cases", REGISTRATION, WORKER));
        ok(post(service, path + "/identity", "{" + fields + "}", WORKER));
        return path;
    }

    private Answer byPhone(String sought, DemoUser who) {
        return post(service, "/api/search/by-phone", phoneBody(sought), who);
    }

    private Answer byName(String sought, DemoUser who) {
        return post(service, "/api/search/by-name", nameBody(sought), who);
    }

    private static String phoneBody(String sought) {
        return "{\"phone\":\"" + sought + "\",\"reason\":\"SHE_RINGS\"}";
    }

    private static String nameBody(String sought) {
        return "{\"name\":\"" + sought + "\",\"reason\":\"SHE_IS_HERE\"}";
    }

    private static List<String> found(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json()
                .path("cases")
                .valueStream()
                .map(one -> "/api/cases/" + one.path("caseId").asString())
                .toList();
    }

    private static String devanagari(String digits) {
        return digits.chars()
                .map(one -> Character.isDigit(one) ? one - '0' + '\u0966' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
