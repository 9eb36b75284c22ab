package org.caseledger.query.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.Test;

class CodesOverHttpTest extends QueryServiceContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Test
    void codes_are_kept_by_their_tag() {
        Answer first = service.get(Users.WORKER_IN_PATNA, "/api/codes");
        Answer again = service.send(service.request(Users.WORKER_IN_PATNA, "/api/codes")
                .header("If-None-Match", Objects.requireNonNull(first.header("ETag"))));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("lists").get("Service").get(6).get("hi").asString())
                .isEqualTo("विधिक सहायता");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void every_path_is_described() {
        String description = service.send(service.request(null, "/v3/api-docs")).text();

        assertThat(description)
                .contains(
                        "\"/api/cases\"",
                        "\"/api/cases/{id}\"",
                        "\"/api/cases/{id}/history\"",
                        "\"/api/events\"",
                        "\"/api/follow-ups\"",
                        "\"/api/codes\"");
    }
}
