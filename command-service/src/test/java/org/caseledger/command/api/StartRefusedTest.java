package org.caseledger.command.api;

import static java.util.concurrent.TimeUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Map;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;

class StartRefusedTest {
    private static final Map<String, String> PRODUCTION = Map.of("caseledger.ledger.purpose", "PRODUCTION");

    @Test
    void a_server_that_does_not_answer_ends_the_start_with_one_line() {
        assertThat(lineOf(
                        "mongodb://someone:secret@localhost:1/x",
                        Map.of("caseledger.mongo.server-selection-timeout", "300ms")))
                .contains("mongodb://localhost:1 does not answer", "MONGODB_URI=")
                .doesNotContain("secret");
    }

    @Test
    void a_production_ledger_is_not_opened_on_a_server_that_is_no_replica_set() {
        assertThat(lineOf(Store.LOCAL.uri("production"), PRODUCTION)).contains("replica set");
    }

    @Test
    @RequiresReplicaSet
    void a_production_ledger_is_not_opened_on_a_server_that_asks_nobody_who_they_are() {
        assertThat(lineOf(Store.REPLICA_SET.uri("production"), PRODUCTION))
                .contains("could be erased", "no user is named in MONGODB_URI", "prepare-database");
    }

    /** Every check that a production ledger has would be left out without a word. */
    @Test
    void a_demo_is_not_taken_for_a_production_ledger() {
        String uri = Store.LOCAL.uri("opened_as_demo");
        Service.startOn(uri).stop();

        assertThat(lineOf(uri, PRODUCTION))
                .contains("opened for DEMO", "caseledger.ledger.purpose is PRODUCTION", "MONGODB_URI");
    }

    @Test
    @RequiresReplicaSet
    void a_log_that_the_server_would_erase_ends_the_start_with_one_line() {
        String uri = Store.REPLICA_SET.uri("erased");
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("erased")
                    .getCollection("log")
                    .createIndex(Indexes.ascending("sealedAt"), new IndexOptions().expireAfter(900L, DAYS));
        }

        assertThat(lineOf(uri, Map.of())).contains("The log cannot be written", "erases blocks", "Drop it at once");
    }

    private static String lineOf(String uri, Map<String, String> settings) {
        Throwable failure = catchThrowable(() -> Service.startOn(uri, settings));
        return StartRefused.within(failure)
                .map(Throwable::getMessage)
                .orElseThrow(() -> new AssertionError("not refused", failure));
    }
}
