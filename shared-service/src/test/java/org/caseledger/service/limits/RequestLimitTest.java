package org.caseledger.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.net.http.HttpResponse;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Buckets small enough to be emptied, that fill by one in a minute. */
@TestPropertySource(
        properties = {
            "caseledger.limits.people.burst=3",
            "caseledger.limits.people.per-minute=1",
            "caseledger.limits.systems.burst=6",
            "caseledger.limits.systems.per-minute=1",
            "caseledger.limits.addresses.burst=9",
            "caseledger.limits.addresses.per-minute=1"
        })
class RequestLimitTest extends ServiceTest {
    private static final DemoUser INTEGRATOR = DemoUser.outside(Role.INTEGRATOR, false);

    @Autowired
    private MeterRegistry meters;

    @Test
    void a_caller_that_asks_too_often_is_told_when_to_come_again_and_others_go_on() {
        DemoUser one = worker("case-worker-7");
        for (int i = 0; i < 3; i++) {
            assertThat(http().get("/api/me", as(one)).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = http().get("/api/me", as(one));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(50L, 60L);
        assertThat(refused.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"", "Ask again in ");
        assertThat(http().get("/api/me", as(worker("case-worker-8"))).statusCode())
                .isEqualTo(200);
        assertThat(http().get("/page").statusCode()).isEqualTo(200);
    }

    @Test
    void the_refusal_is_in_the_language_of_the_caller_and_counted_without_a_name() {
        DemoUser one = worker("case-worker-9");
        double before = refusals();
        HttpResponse<String> answer = http().get("/api/me", as(one, "Accept-Language", "hi"));
        for (int i = 0; i < 3; i++) {
            answer = http().post("/api/women", "{\"ageBand\": \"UNKNOWN\"}", as(one, "Accept-Language", "hi"));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).containsPattern("\\p{IsDevanagari}");
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(meters.get("caseledger.limits.refused").counters())
                .hasSize(LimitKind.values().length)
                .allSatisfy(counter -> assertThat(counter.getId().getTags())
                        .extracting(Tag::getKey)
                        .containsExactly("limit"));
    }

    @Test
    void a_system_has_more() {
        for (int i = 0; i < 6; i++) {
            assertThat(http().get("/api/me", as(INTEGRATOR)).statusCode()).isEqualTo(200);
        }
        assertThat(http().get("/api/me", as(INTEGRATOR)).statusCode()).isEqualTo(429);
    }

    private double refusals() {
        return meters.get("caseledger.limits.refused")
                .tag("limit", "requests")
                .counter()
                .count();
    }

    private static DemoUser worker(String name) {
        return new DemoUser(name, Role.CASE_WORKER, List.of("BR-PAT-01"), null, false);
    }
}
