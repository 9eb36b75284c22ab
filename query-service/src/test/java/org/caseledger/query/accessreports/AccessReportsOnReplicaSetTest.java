package org.caseledger.query.accessreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.Users.AUDITOR;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.WrittenLooks;
import org.junit.jupiter.api.Test;

@RequiresReplicaSet
class AccessReportsOnReplicaSetTest extends AccessReportsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    /** By the server's own profile: three of the eight looks of May are of these two days, and nobody broke the glass. */
    @Test
    void no_block_is_read_that_is_not_of_the_time_or_the_kind_that_is_asked_for() {
        MongoDatabase access = WrittenLooks.of(service.log()).database();
        access.runCommand(new Document("profile", 2));
        service.get(AUDITOR, "/api/access-reports/looks?from=2025-05-10&to=2025-05-11");
        service.get(AUDITOR, "/api/access-reports/without-work?from=2025-05-10&to=2025-05-11");
        service.get(AUDITOR, "/api/break-glass");
        access.runCommand(new Document("profile", 0));

        List<Document> asked = access.getCollection("system.profile")
                .find(new Document("command.find", "access-202505"))
                .into(new ArrayList<>());
        assertThat(asked).hasSizeGreaterThanOrEqualTo(3);
        assertThat(asked)
                .filteredOn(one ->
                        one.getInteger("docsExamined") > one.getInteger("nreturned") || one.getInteger("nreturned") > 3)
                .extracting(one -> one.get("command", Document.class).toJson())
                .isEmpty();
    }
}
