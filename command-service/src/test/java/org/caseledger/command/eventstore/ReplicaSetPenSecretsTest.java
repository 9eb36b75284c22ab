package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.List;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A node with another secret comes again every second, and is told of once. */
@RequiresReplicaSet
@Isolated("hears what the whole JVM says of the pen")
class ReplicaSetPenSecretsTest extends NodesOnStore implements OnSharedReplicaSet {
    private static final String PEN = "org.caseledger.command.eventstore.pen";

    @Test
    void who_knows_another_secret_is_told_of_once_on_either_side_and_again_when_it_knows_the_right_one() {
        node();
        Node first = Node.sharing(store, "a secret of another ledger, as long as it", insert -> insert);

        List<ILoggingEvent> said = HeardLog.during(PEN, () -> Pause.of(Duration.ofMillis(3_500)));
        first.close();
        List<ILoggingEvent> again = HeardLog.withInformation(PEN, this::node);

        assertThat(said)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("knows another secret", "CASELEDGER_PEN_SECRET"))
                .anySatisfy(line -> assertThat(line).contains("this node seals by itself"))
                .anySatisfy(line -> assertThat(line).contains("A connection from", "was refused"));
        assertThat(again)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).contains("is let in again"));
    }
}
