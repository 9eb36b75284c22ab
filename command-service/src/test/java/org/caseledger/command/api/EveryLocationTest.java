package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

/** A GET to every {@code Location}, by whoever was given it, where it was given, at once. The local store is enough. */
class EveryLocationTest extends OneStoreStoryTest {
    @Override
    String database() {
        return "every_location";
    }

    @Test
    void every_location_is_there_for_who_was_given_it_and_for_nobody_who_does_not_see_it() {
        if (!isEnough()) {
            return;
        }
        Map<String, DemoUser> given = given();
        assertEveryKind(given.keySet());
        given.forEach((location, user) -> {
            Answer there = get(location, user);

            assertThat(there.status())
                    .as("GET %s by %s: %s", location, user.actor(), there.json())
                    .isEqualTo(200);
            assertThat(there.id()).isNotBlank();
            assertThat(there.eTag()).isEqualTo("\"" + there.version() + "\"");
            // what can be done next changes without its version
            assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + location))
                                    .header("Authorization", "Bearer " + TestKey.token(user))
                                    .header("If-None-Match", there.eTag()))
                            .status())
                    .as(location)
                    .isEqualTo(200);
            assertThat(get(location, WORKER_C).status()).as(location).isIn(403, 404);
            assertThat(get(location, DemoUser.outside(Role.INTEGRATOR, false)).status())
                    .as(location)
                    .isEqualTo(403);
            assertThat(get(location + "?nobodyReads=1", user).code())
                    .as(location)
                    .isEqualTo("UNKNOWN_PARAMETER");
            assertThat(get(location.replaceFirst("[^/]+$", Write.NOBODY), user).status())
                    .as(location)
                    .isIn(404, 400);
        });
    }

    private static void assertEveryKind(Set<String> locations) {
        List<String> kinds = locations.stream()
                .map(location -> location.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|BR-\\w+-\\d+|case-worker-\\d+", "*"))
                .toList();

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "/api/centres/*",
                        "/api/centres/*/staff/*",
                        "/api/centres/*/inspections/*",
                        "/api/helpline-calls/*",
                        "/api/cases/*",
                        "/api/cases/*/service-requests/*",
                        "/api/cases/*/referrals/*",
                        "/api/cases/*/shelter",
                        "/api/cases/*/transfer",
                        "/api/reviews/*",
                        "/api/reviews/*/directions/*",
                        "/api/publications/*");
    }

    /** Each location with who was given it. */
    private Map<String, DemoUser> given() {
        Map<String, DemoUser> given = new LinkedHashMap<>();
        String staff = "case-worker-" + Math.abs(UUID.randomUUID().hashCode() % 100_000);
        given.put("/api/centres/" + A, OFFICER);
        given.put(
                created(post(
                        "/api/centres/" + A + "/staff",
                        "{\"staff\":\"" + staff + "\",\"role\":\"PARA_MEDICAL_PERSONNEL\",\"occurredOn\":\"" + OPENED
                                + "\"}",
                        OFFICER)),
                OFFICER);
        given.put(
                created(post("/api/centres/" + A + "/inspections", "{\"findings\":[\"IN_ORDER\"]}", DISTRICT)),
                DISTRICT);
        given.put(
                created(post(
                        "/api/helpline-calls",
                        "{\"source\":\"WOMEN_HELPLINE_181\",\"callClass\":\"EMERGENCY\",\"disposition\":\"REGISTRABLE\"}",
                        HELPLINE,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())),
                HELPLINE);
        String path = registered(NIGHT_SHIFT_A, TODAY);
        given.put(path, NIGHT_SHIFT_A);
        given.put(created(post(path + "/service-requests", "{\"service\":\"FOOD\"}", NIGHT_SHIFT_A)), NIGHT_SHIFT_A);
        given.put(
                created(post(
                        path + "/referrals",
                        "{\"partner\":\"NGO\",\"reportedBy\":\"WOMAN\",\"consentBy\":\"WOMAN\"}",
                        NIGHT_SHIFT_A)),
                NIGHT_SHIFT_A);
        given.put(created(post(path + "/shelter", "{}", NIGHT_SHIFT_A)), NIGHT_SHIFT_A);
        given.put(
                created(post(
                        path + "/transfer",
                        "{\"to\":\"" + B + "\",\"consentBy\":\"WOMAN\"}",
                        WORKER_A,
                        "If-Match",
                        versionOf(path))),
                WORKER_A);
        String review = created(post(
                "/api/reviews",
                on(TODAY, "\"level\":\"DISTRICT\",\"district\":\"PAT\",\"from\":\"2024-04-01\",\"to\":\"2024-04-30\""),
                DISTRICT));
        given.put(review, DISTRICT);
        given.put(
                created(post(
                        review + "/directions",
                        "{\"centre\":\"" + A + "\",\"direction\":\"TRAIN_STAFF\",\"dueOn\":\"" + TODAY + "\"}",
                        DISTRICT)),
                DISTRICT);
        given.put(
                created(post(
                        "/api/publications",
                        figures(TODAY.minusYears(1).withDayOfMonth(1), head())
                                .replace("{\"kind\"", "{\"acknowledgedDifference\":true,\"kind\""),
                        OFFICER)),
                OFFICER);
        return given;
    }
}
