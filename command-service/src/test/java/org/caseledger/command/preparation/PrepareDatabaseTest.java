package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.preparation.PreparedNode.PASSWORDS;
import static org.caseledger.command.preparation.PreparedNode.call;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.preparation.PreparedNode.Ended;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotPrepared;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.views.ViewsInUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator's command on a node that was just started: what it makes, and each way it is called wrongly. */
@BesideOthers
@ResourceLock(PreparedNode.RIGHTS)
@RequiresReplicaSet
class PrepareDatabaseTest {
    private static final Pattern MONTH = Pattern.compile(
            "prepare-database: made the collection caseledger_access[.]access-(\\d{6}) with its indexes");

    private final MongoClient administrator = PreparedNode.administrator();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "foo:bar", "127.0.0.1:99999"})
    void an_argument_that_names_no_node_is_named_itself(String node) {
        Ended wrong = call(PASSWORDS, "--initiate-at=" + node);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .containsExactly("prepare-database: The argument --initiate-at=" + node
                        + " names no node. Write it as in --initiate-at=127.0.0.1:27017.");
    }

    @Test
    void what_is_no_address_is_one_line() {
        Ended wrong = PreparedNode.callAt("foo", PASSWORDS);

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .singleElement()
                .asString()
                .startsWith("prepare-database: MONGODB_URI does not read as an address of MongoDB. Right would be ");
    }

    @AfterEach
    void close() {
        administrator.close();
    }

    @Test
    void the_first_run_makes_everything_and_says_so() {
        Ended first = PreparedNode.firstRun();
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .startsWith(
                        "prepare-database: made the replica set caseledger on " + PreparedNode.address(),
                        "prepare-database: made the administrator admin",
                        "prepare-database: the members " + PreparedNode.address() + " are up",
                        "prepare-database: made the role caseledgerCommandService",
                        "prepare-database: made the user caseledger-command",
                        "prepare-database: made the role caseledgerQueryService",
                        "prepare-database: made the user caseledger-query",
                        "prepare-database: made the collection caseledger.log",
                        "prepare-database: made the index {\"events.aggregate\": 1, \"events.sequence\": 1}",
                        "prepare-database: made the index {\"commands.key\": 1}",
                        "prepare-database: made the index {\"sealedAt\": 1, \"_id\": 1}");
        List<YearMonth> months = first.out().subList(11, first.out().size() - 1).stream()
                .map(PrepareDatabaseTest::month)
                .toList();
        assertThat(months)
                .isEqualTo(Stream.iterate(months.get(0), month -> month.plusMonths(1))
                        .limit(13)
                        .toList());
        assertThat(first.out())
                .endsWith("prepare-database: made the collection caseledger_keys.search_index with its indexes");
    }

    private static YearMonth month(String line) {
        Matcher made = MONTH.matcher(line);
        assertThat(made.matches()).as(line).isTrue();
        return YearMonth.parse(made.group(1), DateTimeFormatter.ofPattern("uuuuMM"));
    }

    @Test
    void a_second_run_changes_nothing() {
        List<Document> before = state();

        Ended second = call(PASSWORDS, "--initiate-at=" + PreparedNode.address());

        assertThat(second.err()).isEmpty();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out())
                .allMatch(line -> line.endsWith("was there")
                        || line.endsWith("are up")
                        || line.endsWith("was there with its indexes"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void without_initiating_it_prepares_a_set_that_has_an_administrator() {
        assertThat(call(PASSWORDS).exitCode()).isZero();
    }

    @Test
    void views_that_another_version_left_are_named_and_go_when_that_is_asked_for() {
        MongoDatabase views = administrator.getDatabase("caseledger_views");
        views.getCollection("transfers").insertOne(new Document("_id", "a case"));
        assertThat(call(PASSWORDS).out()).as("nobody said what is used").noneMatch(line -> line.contains("transfers"));
        new ViewsInUse(views).name(List.of("cases"));
        try {
            Ended named = call(PASSWORDS);
            assertThat(named.out())
                    .contains(
                            "prepare-database: the collection caseledger_views.transfers is not used by the query service"
                                    + "; --drop-abandoned drops it, once none of another version runs");
            assertThat(views.getCollection("transfers").countDocuments()).isEqualTo(1);

            new ViewsInUse(views).name(List.of("transfers"));
            new ViewsInUse(views).name(List.of("cases"));
            assertThat(call(PASSWORDS, "--drop-abandoned").exitCode()).isZero();
            assertThat(views.getCollection("transfers").countDocuments())
                    .as("a service of another version has said so lately")
                    .isEqualTo(1);
            views.getCollection("in-use").deleteMany(new Document("collections", "transfers"));

            Ended dropped = call(PASSWORDS, "--drop-abandoned");
            assertThat(dropped.exitCode()).isZero();
            assertThat(dropped.out()).contains("prepare-database: dropped the collection caseledger_views.transfers");
            assertThat(views.listCollectionNames()).containsExactly("in-use");
        } finally {
            views.drop();
        }
    }

    @Test
    void a_wrong_password_of_the_administrator_is_named() {
        Ended wrong = call(with("MONGO_ADMIN_PASSWORD", "guessed"), "--initiate-at=" + PreparedNode.address());

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .singleElement()
                .asString()
                .contains("does not accept the administrator admin", "MONGO_ADMIN_PASSWORD")
                .doesNotContain("guessed");
    }

    @Test
    void every_missing_password_is_named_at_once() {
        Ended missing = call(Map.of("MONGO_QUERY_PASSWORD", "of-query"));

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err())
                .singleElement()
                .asString()
                .contains("Not set in the environment: MONGO_ADMIN_PASSWORD, MONGO_COMMAND_PASSWORD.");
    }

    @Test
    void an_unknown_argument_is_answered_with_what_would_be_right() {
        Ended unknown = call(PASSWORDS, "--force");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .singleElement()
                .asString()
                .contains("--force", "--initiate-at=127.0.0.1:27017", "--drop-abandoned");
    }

    @Test
    void another_database_than_the_roles_name_is_refused() {
        Ended other = call("elsewhere", PASSWORDS);

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).singleElement().asString().contains("elsewhere", "Name caseledger");
    }

    @Test
    void a_node_that_does_not_answer_is_named() {
        Ended away = call(PASSWORDS, "--initiate-at=127.0.0.1:1");

        assertThat(away.exitCode()).isEqualTo(1);
        assertThat(away.err()).singleElement().asString().contains("mongodb://127.0.0.1:1 does not answer");
    }

    @Test
    void an_index_that_erases_blocks_is_named() {
        MongoDatabase ledger = administrator.getDatabase("caseledger");
        ledger.getCollection("log")
                .createIndex(
                        Indexes.ascending("sealedAt"),
                        new IndexOptions().name("ttl").expireAfter(900L, TimeUnit.DAYS));
        try {
            Ended erasing = call(PASSWORDS);

            assertThat(erasing.exitCode()).isEqualTo(1);
            assertThat(erasing.err()).singleElement().asString().contains("Index", "ttl", "erases blocks", "Drop it");
        } finally {
            ledger.getCollection("log").dropIndex("ttl");
        }
    }

    @Test
    void a_right_that_a_role_got_besides_is_taken_away_again() {
        administrator
                .getDatabase("admin")
                .runCommand(new Document("grantPrivilegesToRole", "caseledgerQueryService")
                        .append(
                                "privileges",
                                List.of(new Document(
                                                "resource",
                                                new Document("db", "caseledger").append("collection", "log"))
                                        .append("actions", List.of("remove")))));

        Ended again = call(PASSWORDS);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains("prepare-database: changed the role caseledgerQueryService to what this version needs");
    }

    @Test
    void a_password_that_was_changed_in_the_environment_is_changed_in_the_database() {
        assertThat(call(with("MONGO_QUERY_PASSWORD", "newer")).exitCode()).isZero();
        try (MongoClient query = PreparedNode.as("caseledger-query", "newer")) {
            assertThat(query.getDatabase("caseledger").getCollection("log").countDocuments())
                    .isZero();
        }
        assertThat(call(PASSWORDS).exitCode()).isZero();
    }

    @Test
    void a_service_does_not_make_an_index_that_is_missing_and_names_it() {
        administrator.getDatabase("caseledger").getCollection("log").dropIndex("sealedAt_1__id_1");
        try (MongoClient service = PreparedNode.as("caseledger-command", "of-command")) {
            LogCollection log = LogCollection.of(service, service.getDatabase("caseledger"));

            assertThatThrownBy(log::prepare)
                    .isInstanceOf(LogNotPrepared.class)
                    .hasMessageContaining("caseledger.log lacks the index {\"sealedAt\": 1, \"_id\": 1}");
            assertThat(call(PASSWORDS).out()).anyMatch(line -> line.contains("made the index {\"sealedAt\": 1"));
            assertThat(log.prepare()).isEmpty();
        }
    }

    @Test
    void a_service_does_not_make_the_collection_either() {
        administrator.getDatabase("caseledger").getCollection("log").drop();
        try (MongoClient service = PreparedNode.as("caseledger-command", "of-command")) {
            LogCollection log = LogCollection.of(service, service.getDatabase("caseledger"));

            assertThatThrownBy(log::prepare).isInstanceOf(LogNotPrepared.class);
        } finally {
            assertThat(call(PASSWORDS).exitCode()).isZero();
        }
    }

    @Test
    void a_collection_that_forgets_is_refused() {
        MongoDatabase ledger = administrator.getDatabase("caseledger");
        ledger.getCollection("log").drop();
        ledger.createCollection(
                "log", new CreateCollectionOptions().capped(true).sizeInBytes(4096));
        try {
            assertThat(call(PASSWORDS).err())
                    .singleElement()
                    .asString()
                    .contains("caseledger.log was made with capped");
        } finally {
            ledger.getCollection("log").drop();
            assertThat(call(PASSWORDS).exitCode()).isZero();
        }
    }

    @Test
    void a_collection_of_an_older_version_is_told_of_and_left_alone() {
        MongoDatabase ledger = administrator.getDatabase("caseledger");
        ledger.createCollection("daybook");
        try {
            Ended told = call(PASSWORDS);

            assertThat(told.exitCode()).isZero();
            assertThat(told.out()).anyMatch(line -> line.contains("caseledger.daybook is used by no service"));
            assertThat(ledger.listCollectionNames().into(new ArrayList<>())).contains("daybook");
        } finally {
            ledger.getCollection("daybook").drop();
        }
    }

    @Test
    void nobody_without_a_user_may_do_anything() {
        try (MongoClient nobody = MongoClients.create(PreparedNode.uri(""))) {
            assertThatThrownBy(() -> nobody.getDatabase("caseledger")
                            .getCollection("log")
                            .find()
                            .first())
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getErrorCode()).isEqualTo(13));
        }
    }

    /** What a run could change. */
    private List<Document> state() {
        MongoDatabase admin = administrator.getDatabase("admin");
        List<Document> state = new ArrayList<>();
        state.add(admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class));
        state.addAll(admin.runCommand(new Document("usersInfo", 1).append("showCredentials", true))
                .getList("users", Document.class));
        state.addAll(admin.runCommand(new Document("rolesInfo", 1).append("showPrivileges", true))
                .getList("roles", Document.class));
        administrator.getDatabase("caseledger").listCollections().into(state);
        administrator.getDatabase("caseledger_access").listCollections().into(state);
        administrator
                .getDatabase("caseledger_keys")
                .getCollection("search_index")
                .listIndexes()
                .into(state);
        administrator
                .getDatabase("caseledger")
                .getCollection("log")
                .listIndexes()
                .into(state);
        return state;
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> passwords = new HashMap<>(PASSWORDS);
        passwords.put(variable, value);
        return passwords;
    }
}
