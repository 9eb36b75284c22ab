package org.caseledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.reveal.IdentityInForce;
import org.caseledger.command.sealing.SomeRoot;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A search has begun when another process makes the index anew. */
@RequiresReplicaSet
class CurrentIndexTest {
    private static final UUID LEDGER = new UUID(0, 1);
    private static final String PATNA = "BR-PAT-01";
    private static final Sought SHE = Sought.phone(PersonalText.of("0000 000001"));

    private final MongoClient client = MongoClients.create(RealMongo.uri());
    private final MongoDatabase keys =
            client.getDatabase("current_index_" + ProcessHandle.current().pid());
    private final SearchIndex index = new SearchIndex(keys);

    @AfterEach
    void drop() {
        keys.drop();
        client.close();
    }

    @Test
    void who_is_not_nominated_any_more_is_not_taken_for_unknown() {
        SearchIndexSchema.makeIndexes(keys);
        UUID hers = UUID.randomUUID();
        index.begin(1, new Document("wrapped", 1));
        index.write(List.of(SearchIndex.entry(
                1,
                hers,
                PATNA,
                KnownIdentity.of(new IdentityInForce(List.of(), List.of(PersonalText.of("0000 000001")))),
                1,
                new IndexTokens(SomeRoot.ROOT, LEDGER, PATNA))));
        CurrentIndex current = new CurrentIndex(index, 1, SomeRoot.ROOT, LEDGER);
        assertThat(current.nominated(SHE, PATNA, 10)).containsExactly(hers);
        assertThat(current.stillStands()).isTrue();

        new SearchIndex(keys).begin(2, new Document("wrapped", 2));

        assertThat(current.nominated(SHE, PATNA, 10)).isEmpty();
        assertThat(current.stillStands()).isFalse();
        assertThat(index.newestGeneration()).isEqualTo(2);
    }
}
