package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.StoredLog;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever verifies, replays or exports a log in a database that asks who it is. */
@RequiresReplicaSet
@BesideOthers
class ReadingRightsTest {
    @BeforeAll
    static void prepare() {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
    }

    @Test
    void the_user_of_the_query_service_reads_it() {
        assertThat(newestOf("nobody", "of-query", "caseledger")).isEmpty();
    }

    @Test
    void a_wrong_password_is_named_and_not_said() {
        assertThatThrownBy(() -> newestOf("nobody", "wrong-one", "caseledger"))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("the log at " + PreparedNode.address()
                        + " cannot be read: it does not accept the user; check user and password in the URI");
    }

    @Test
    void a_user_that_may_not_is_told_so() {
        assertThatThrownBy(() -> newestOf("nobody", "of-query", "another"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("the user of the URI may not, or it names none; right would be caseledger-query");
    }

    private static OptionalLong newestOf(String aggregate, String password, String database) {
        String uri = PreparedNode.uri(database).replace("mongodb://", "mongodb://caseledger-query:" + password + "@")
                + "&authSource=admin";
        return new StoredLog(uri).read(log -> new LogReader(log).lastSequence(aggregate));
    }
}
