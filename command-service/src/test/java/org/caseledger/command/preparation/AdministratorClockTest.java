package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.wallclock.MachineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RequiresReplicaSet
class AdministratorClockTest {
    private final MongoClient client = MongoClients.create(RealMongo.uri());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void the_clock_of_this_machine_is_that_of_the_database() {
        assertThatCode(() -> ahead(Duration.ofSeconds(1)).requireRight(client)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT3S", "PT1H", "PT-3S", "P-40D"})
    void one_that_is_not_drops_nothing_and_records_nothing(Duration off) {
        assertThatThrownBy(() -> ahead(off).requireRight(client))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(off.isNegative() ? "behind the database's" : "ahead of the database's");
    }

    private static AdministratorClock ahead(Duration offset) {
        return new AdministratorClock(new MachineClock(() -> Instant.now().plus(offset)));
    }
}
