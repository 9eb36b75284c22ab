package org.caseledger.acceptance;

import java.nio.file.Path;
import java.util.Map;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ReplicaSet;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Data, indexes, journal, oplog and log of {@code mongod}; the servers of tests pack none of it. */
@OnlyInFull
@RequiresReplicaSet
class CanariesOnReplicaSetTest extends CanaryContract {
    private static ReplicaSet set;

    @BeforeAll
    static void startSet() {
        set = ReplicaSet.oneNode();
    }

    @AfterAll
    static void stopSet() {
        set.close();
    }

    @Override
    Map<String, String> settings() {
        return Map.of("MONGODB_URI", set.uri().replace("/?", "/caseledger?"));
    }

    @Override
    Path database(Path data) {
        return set.nodes().get(0).folder();
    }
}
