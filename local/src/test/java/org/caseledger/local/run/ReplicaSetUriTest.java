package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplicaSetUriTest {
    @Test
    void what_is_written_down_names_the_same_ledger_and_nobodys_password() {
        assertThat(new ReplicaSetUri("mongodb://osc:hunter2@a:1,b:2/bihar?replicaSet=rs0&tls=true&authSource=admin")
                        .withoutUser())
                .isEqualTo("mongodb://a:1,b:2/bihar?replicaSet=rs0&tls=true");
        assertThat(new ReplicaSetUri("mongodb://a:1/?replicaSet=rs0").withoutUser())
                .isEqualTo("mongodb://a:1/caseledger?replicaSet=rs0");
        assertThat(new ReplicaSetUri("mongodb://a:1").withoutUser()).isEqualTo("mongodb://a:1/caseledger");
    }
}
