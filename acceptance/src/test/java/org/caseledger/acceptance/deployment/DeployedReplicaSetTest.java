package org.caseledger.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.accessledger.AccessMonths;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger deployed by the lines of README on three nodes that ask everybody who they are: it starts, works, restarts; and with the rights
 * of either service nothing can be done to its log. In order, because it is one life of one ledger.
 */
@OnlyInFull
@RequiresReplicaSet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedReplicaSetTest {
    private static final int UNAUTHORIZED = 13;

    private DeployedLedger deployment;
    private List<String> firstPreparation;

    @BeforeAll
    void deploy(@TempDir Path logs) {
        deployment = new DeployedLedger(logs);
        deployment.makeWrappingKeys();
        firstPreparation = deployment.prepareDatabase();
        deployment.startServices();
    }

    @AfterAll
    void stop() {
        deployment.close();
    }

    @Test
    @Order(1)
    void the_administrators_command_made_what_was_missing() {
        assertThat(firstPreparation)
                .allMatch(line -> line.startsWith("prepare-database: "))
                .anyMatch(line -> line.contains("made the replica set caseledger"))
                .anyMatch(line -> line.contains("made the administrator admin"))
                .anyMatch(line -> line.contains("made the user caseledger-command"))
                .anyMatch(line -> line.contains("made the user caseledger-query"))
                .anyMatch(line -> line.contains("made the collection caseledger.log"))
                .anyMatch(line -> line.contains("made the collection caseledger_access.access-"));
    }

    @Test
    @Order(2)
    void a_command_goes_in_over_http_and_comes_out_on_the_board() {
        HttpResponse<String> centre = deployment.post(
                "/api/centres",
                "{\"district\":\"PAT\",\"number\":1,\"kind\":\"DISTRICT_HEADQUARTERS\",\"nameEn\":\"Patna\",\"nameHi\":\"पटना\"}",
                deployment.token("officer", "STATE_OFFICER"));
        assertThat(centre.statusCode()).as(centre.body()).isEqualTo(201);

        assertThat(registeredAfter(register())).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deployment.health()).containsExactly(200, 200));
    }

    @Test
    @Order(3)
    void a_second_preparation_on_a_running_ledger_makes_nothing() {
        assertThat(deployment.prepareDatabase())
                .isNotEmpty()
                .allMatch(line -> line.contains("was there") || line.endsWith("are up"));
    }

    @Test
    @Order(4)
    void a_preparation_finds_the_primary_where_the_first_node_is_none() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    deployment.nodes().primary().filter(this::isFirst).ifPresent(first -> stepDown());
                    return deployment
                            .nodes()
                            .primary()
                            .filter(node -> !isFirst(node))
                            .isPresent();
                });

        assertThat(deployment.prepareDatabase())
                .isNotEmpty()
                .allMatch(line -> line.contains("was there") || line.endsWith("are up"));
    }

    @Test
    @Order(5)
    void services_and_nodes_killed_and_started_again_go_on_with_the_same_ledger() {
        int before = registeredAfter(register());
        deployment.killServices();
        deployment.restartNodes();
        deployment.prepareDatabase();
        deployment.startServices();

        assertThat(registeredAfter(register())).isEqualTo(before + 1);
    }

    @Test
    @Order(5)
    void a_note_is_taken_under_the_wrapping_key_of_readme_and_nobody_else_has_its_keys() {
        String worker = deployment.token("worker", "CASE_WORKER", "BR-PAT-01");
        String id = idOfCaseRegisteredBy(worker);

        HttpResponse<String> noted =
                deployment.post("/api/cases/" + id + "/notes", "{\"kind\":\"SAFETY\",\"text\":\"-\"}", worker);

        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(200);
        try (MongoClient administrator = deployment.as("admin", "MONGO_ADMIN_PASSWORD")) {
            assertThat(administrator
                            .getDatabase("caseledger_keys")
                            .getCollection("keys")
                            .countDocuments())
                    .isGreaterThanOrEqualTo(1_000);
        }
    }

    @Test
    @Order(5)
    void a_case_is_shown_and_that_it_was_is_on_record() {
        String worker = deployment.token("worker", "CASE_WORKER", "BR-PAT-01");
        HttpResponse<String> registered = deployment.post("/api/cases", registration(), worker);
        String id = JsonMapper.shared().readTree(registered.body()).path("id").asString();

        HttpResponse<String> shown = deployment.get(
                "/api/cases/" + id,
                worker,
                registered.headers().firstValue("Ledger-Position").orElseThrow());

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        try (MongoClient administrator = deployment.as("admin", "MONGO_ADMIN_PASSWORD")) {
            LogCollection month = new AccessMonths(administrator, administrator.getDatabase("caseledger_access"))
                    .log(AccessMonths.of(Instant.now()));
            assertThat(new LogReader(month)
                            .from(0, 100_000).stream()
                                    .flatMap(block -> block.events().stream())
                                    .map(event -> event.aggregate()))
                    .anyMatch(aggregate -> aggregate.startsWith(id + "/"));
        }
    }

    /** What was to be past its limit one day is taken back before anybody saw it. */
    @Test
    @Order(5)
    void a_stay_that_ends_in_time_is_on_its_list_at_once() {
        String worker = deployment.token("worker", "CASE_WORKER", "BR-PAT-01");
        String id = idOfCaseRegisteredBy(worker);
        assertThat(deployment
                        .post("/api/cases/" + id + "/shelter", "{\"girls\":1}", worker)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> left =
                deployment.post("/api/cases/" + id + "/shelter/exit", "{\"exit\":\"CHOSEN_HOME\"}", worker);
        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);

        HttpResponse<String> stays = deployment.get(
                "/api/shelter-stays?state=left",
                deployment.token("officer", "STATE_OFFICER"),
                left.headers().firstValue("Ledger-Position").orElseThrow());
        assertThat(stays.statusCode()).as(stays.body()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(stays.body())
                        .at("/counts/stays")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void nothing_forbidden_can_be_done_with_the_rights_of_either_service_and_the_log_is_unharmed() {
        int registered = registeredAfter(register());
        List<String> before = deployment.verify();
        SoftAssertions all = new SoftAssertions();
        tryAll(
                all,
                "caseledger-command",
                "MONGO_COMMAND_PASSWORD",
                ForbiddenAction.ofCommandService("caseledger-command", "caseledgerCommandService"));
        tryAll(
                all,
                "caseledger-query",
                "MONGO_QUERY_PASSWORD",
                ForbiddenAction.ofQueryService("caseledger-query", "caseledgerQueryService"));
        all.assertAll();

        List<String> after = deployment.verify();
        assertThat(after).contains("the log is intact").isEqualTo(before);
        try (MongoClient administrator = deployment.as("admin", "MONGO_ADMIN_PASSWORD")) {
            assertThat(administrator
                            .getDatabase("caseledger")
                            .listCollectionNames()
                            .into(new ArrayList<>()))
                    .containsExactly("log");
            assertThat(administrator
                            .getDatabase("caseledger")
                            .getCollection("log")
                            .listIndexes())
                    .hasSize(4)
                    .noneMatch(index -> index.containsKey("expireAfterSeconds"));
        }
        assertThat(registeredAfter(register())).isEqualTo(registered + 1);
    }

    @Test
    @Order(7)
    void neither_service_serves_a_production_ledger_as_a_user_that_may_erase_it() {
        String administrator = "mongodb://admin:" + deployment.setting("MONGO_ADMIN_PASSWORD") + "@"
                + deployment.nodes().hosts() + "/caseledger?replicaSet=caseledger&authSource=admin";

        for (String service : List.of("command", "query")) {
            assertThat(refusalOf(service, Map.of("SPRING_MONGODB_URI", administrator)))
                    .contains(
                            "A PRODUCTION ledger could be erased",
                            "may do more than its service needs",
                            "prepare-database");
        }
    }

    @Test
    @Order(8)
    void a_service_whose_log_lacks_an_index_names_it_and_the_command_that_makes_it() {
        try (MongoClient administrator = deployment.as("admin", "MONGO_ADMIN_PASSWORD")) {
            administrator.getDatabase("caseledger").getCollection("log").dropIndex("sealedAt_1__id_1");
        }

        assertThat(refusalOf("command", Map.of())).contains("caseledger.log lacks the index", "prepare-database");
        assertThat(deployment.prepareDatabase()).anyMatch(line -> line.contains("made the index"));
    }

    @Test
    @Order(9)
    void a_query_service_without_the_access_ledger_of_this_month_names_it_and_the_command_that_makes_it() {
        String month = AccessMonths.name(AccessMonths.of(Instant.now()));
        try (MongoClient administrator = deployment.as("admin", "MONGO_ADMIN_PASSWORD")) {
            administrator.getDatabase("caseledger_access").getCollection(month).drop();
        }

        assertThat(refusalOf("query", Map.of())).contains("caseledger_access." + month, "prepare-database");
        assertThat(deployment.prepareDatabase())
                .anyMatch(line -> line.contains("made the collection caseledger_access." + month));
    }

    private String refusalOf(String service, Map<String, String> settings) {
        List<String> lines = deployment
                .refusedStart(service, settings)
                .lines()
                .filter(line -> line.contains("Not started"))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private void tryAll(SoftAssertions all, String user, String password, List<ForbiddenAction> actions) {
        try (MongoClient client = deployment.as(user, password)) {
            for (ForbiddenAction action : actions) {
                Throwable outcome = catchThrowable(() -> action.tryAs(client));
                all.assertThat(outcome)
                        .as("%s as %s", action, user)
                        .isInstanceOfSatisfying(
                                MongoException.class,
                                refused -> all.assertThat(refused.getCode())
                                        .as("%s as %s: %s", action, user, refused.getMessage())
                                        .isEqualTo(UNAUTHORIZED));
            }
        }
    }

    private String idOfCaseRegisteredBy(String worker) {
        HttpResponse<String> registered = deployment.post("/api/cases", registration(), worker);
        return JsonMapper.shared().readTree(registered.body()).path("id").asString();
    }

    /** Position at which it is stored. */
    private String register() {
        HttpResponse<String> registered =
                deployment.post("/api/cases", registration(), deployment.token("worker", "CASE_WORKER", "BR-PAT-01"));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return registered.headers().firstValue("Ledger-Position").orElseThrow();
    }

    private static String registration() {
        return "{\"channel\":\"POLICE\",\"firstContactOn\":\"%s\",\"ageBand\":\"UNKNOWN\"}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Kolkata")));
    }

    private int registeredAfter(String position) {
        HttpResponse<String> board =
                deployment.get("/api/centres/BR-PAT-01/board", deployment.token("officer", "STATE_OFFICER"), position);
        assertThat(board.statusCode()).as(board.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(board.body())
                .at("/counts/REGISTERED")
                .asInt();
    }

    private boolean isFirst(Mongod node) {
        return node == deployment.nodes().nodes().get(0);
    }

    private void stepDown() {
        try (MongoClient administrator = deployment.as("admin", "MONGO_ADMIN_PASSWORD")) {
            administrator.getDatabase("admin").runCommand(new Document("replSetStepDown", 60).append("force", true));
        } catch (MongoException closing) {
            assertThat(closing)
                    .as("a primary that steps down may close the connection")
                    .isNotNull();
        }
    }
}
