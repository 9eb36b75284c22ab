package org.caseledger.service.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;

class ReachableTest {

    @Test
    void a_server_that_does_not_answer_is_named_without_credentials() {
        ConnectionString uri =
                new ConnectionString("mongodb://user:secret@localhost:1/caseledger?serverSelectionTimeoutMS=200");
        try (MongoClient client = MongoClients.create(uri)) {
            assertThatThrownBy(() -> Reachable.check(client, uri.getHosts()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("mongodb://localhost:1 does not answer")
                    .hasMessageNotContaining("secret");
        }
    }
}
