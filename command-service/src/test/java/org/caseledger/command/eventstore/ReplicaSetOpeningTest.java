package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import org.bson.Document;
import org.caseledger.events.Purpose;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.ReplicaSet;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;

@RequiresReplicaSet
class ReplicaSetOpeningTest extends OpeningContract {

    @Override
    Store store() {
        return Store.replicaSet();
    }

    @Test
    void it_is_fit_for_production() {
        assertThatCode(() -> new ServerFitness(store.client(), InstantSource.system()).check(Purpose.PRODUCTION))
                .doesNotThrowAnyException();
    }

    @Test
    void a_set_with_an_arbiter_is_refused() {
        try (ReplicaSet set = ReplicaSet.withArbiter();
                MongoClient client = MongoClients.create(set.uri())) {
            assertThatThrownBy(() -> new ServerFitness(client, InstantSource.system()).check(Purpose.PRODUCTION))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("arbiter");
        }
    }

    @Test
    void a_set_that_acknowledges_before_its_journals_is_refused() {
        try (ReplicaSet set = ReplicaSet.oneNode();
                MongoClient client = MongoClients.create(set.uri())) {
            Mongod node = set.nodes().get(0);
            Document config = node.command(new Document("replSetGetConfig", 1)).get("config", Document.class);
            config.append("writeConcernMajorityJournalDefault", false)
                    .append("version", config.getInteger("version") + 1);
            node.command(new Document("replSetReconfig", config));

            assertThatThrownBy(() -> new ServerFitness(client, InstantSource.system()).check(Purpose.PRODUCTION))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("writeConcernMajorityJournalDefault");
        }
    }
}
