package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.events.Purpose;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.mongo.DatabaseRights;
import org.caseledger.service.mongo.ServiceUser;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A production ledger starts with the rights that its service needs, and with no others. */
@ResourceLock(PreparedNode.RIGHTS)
@RequiresReplicaSet
@ExtendWith(OutputCaptureExtension.class)
class DatabaseRightsTest {
    private static final Document ON_THE_LOG = new Document("db", "caseledger").append("collection", "log");

    private final MongoClient administrator = PreparedNode.administrator();
    private final MongoDatabase admin = administrator.getDatabase("admin");

    @AfterEach
    void close() {
        administrator.close();
    }

    @Test
    void exactly_what_a_service_needs_is_accepted() {
        for (ServiceUser user : ServiceUser.values()) {
            String password = user == ServiceUser.COMMAND_SERVICE ? "of-command" : "of-query";
            try (MongoClient client = PreparedNode.as(user.user().getString("createUser"), password)) {
                assertThatCode(() -> new DatabaseRights(client, user).check(Purpose.PRODUCTION))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void each_right_beyond_that_is_named() {
        admin.runCommand(new Document("createRole", "more")
                .append(
                        "privileges",
                        List.of(
                                privilege(ON_THE_LOG, "createIndex", "remove"),
                                privilege(new Document("db", "elsewhere").append("collection", ""), "find"),
                                privilege(new Document("cluster", true), "shutdown")))
                .append("roles", List.of()));
        try {
            assertRefused(
                    List.of("caseledgerCommandService", "more"),
                    "createIndex on database caseledger, collection log",
                    "remove on database caseledger, collection log",
                    "find on database elsewhere",
                    "shutdown on the cluster");
        } finally {
            admin.runCommand(new Document("dropRole", "more"));
        }
    }

    @Test
    void an_administrator_is_refused() {
        assertRefused(List.of("root"), "may do more than its service needs: ", " on every database", " more");
    }

    @Test
    void who_may_read_and_write_the_whole_database_is_refused() {
        assertRefused(
                List.of("caseledgerCommandService", new Document("role", "readWrite").append("db", "caseledger")),
                "dropCollection on database caseledger");
    }

    @Test
    void a_demo_only_warns(CapturedOutput output) {
        withUser(List.of("root"), rights -> assertWarned(rights, output, "may do more than its service needs"));
    }

    @Test
    void less_than_a_service_needs_is_refused_in_a_demo_too() {
        withUser(
                List.of("caseledgerQueryService"),
                rights -> assertThatThrownBy(() -> rights.check(Purpose.DEMO))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("insert on database caseledger, collection log")
                        .hasMessageContaining("prepare-database"));
    }

    @Test
    void a_server_that_asks_nobody_is_refused_and_a_demo_is_warned(CapturedOutput output) {
        try (MongoClient nobody = MongoClients.create(RealMongo.uri())) {
            DatabaseRights rights = new DatabaseRights(nobody, ServiceUser.COMMAND_SERVICE);

            assertThatThrownBy(() -> rights.check(Purpose.PRODUCTION))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("no user is named in MONGODB_URI")
                    .hasMessageContaining("prepare-database");
            assertWarned(rights, output, "no user is named in MONGODB_URI");
        }
    }

    @Test
    void a_server_that_knows_its_users_and_holds_them_to_nothing_is_refused() {
        try (MongoClient open = MongoClients.create(RealMongo.uri())) {
            MongoDatabase users = open.getDatabase("admin");
            users.runCommand(ServiceUser.COMMAND_SERVICE.role());
            users.runCommand(new Document(ServiceUser.COMMAND_SERVICE.user()).append("pwd", "known"));
            try (MongoClient known = MongoClients.create(RealMongo.uri()
                    .replace("mongodb://", "mongodb://caseledger-command:known@")
                    .concat("&authSource=admin"))) {
                assertThatThrownBy(
                                () -> new DatabaseRights(known, ServiceUser.COMMAND_SERVICE).check(Purpose.PRODUCTION))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("lets everybody do everything");
            } finally {
                users.runCommand(new Document("dropUser", "caseledger-command"));
                users.runCommand(new Document("dropRole", "caseledgerCommandService"));
            }
        }
    }

    /** Before the log is read, which such a user may not. */
    @Test
    void a_user_who_may_do_nothing_is_told_what_is_missing() {
        withUser(
                List.of(),
                rights -> assertThatThrownBy(rights::requireEnough)
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("may do less than its service needs")
                        .hasMessageContaining("find"));
    }

    private void assertRefused(List<?> roles, String... named) {
        withUser(
                roles,
                rights -> assertThatThrownBy(() -> rights.check(Purpose.PRODUCTION))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageStartingWith("A PRODUCTION ledger could be erased")
                        .hasMessageContainingAll(named));
    }

    /** A service that starts beside this test lets nothing be logged until it knows how to. */
    private static void assertWarned(DatabaseRights rights, CapturedOutput output, String problem) {
        await().untilAsserted(() -> {
            rights.check(Purpose.DEMO);
            assertThat(output).contains("This ledger could be erased", problem);
        });
    }

    private void withUser(List<?> roles, Consumer<DatabaseRights> trying) {
        admin.runCommand(
                new Document("createUser", "tried").append("pwd", "tried").append("roles", roles));
        try (MongoClient client = PreparedNode.as("tried", "tried")) {
            trying.accept(new DatabaseRights(client, ServiceUser.COMMAND_SERVICE));
        } finally {
            admin.runCommand(new Document("dropUser", "tried"));
        }
    }

    private static Document privilege(Document resource, String... actions) {
        return new Document("resource", resource).append("actions", List.of(actions));
    }
}
