package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.openapi.DescribedOperation;
import org.caseledger.local.testing.openapi.DescriptionContract;
import org.caseledger.local.testing.openapi.TypeDescription;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the document says of every command; that answers are as it says, each test of the API sees to. */
class DescribedWritesTest extends DescriptionContract {
    private static final Service SERVICE = Service.on(Store.LOCAL);

    @Override
    protected int port() {
        return SERVICE.port();
    }

    @Override
    protected String token() {
        return TestKey.token(DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01"));
    }

    @Test
    void every_command_is_described() {
        assertThat(document().operations().stream()
                        .map(DescribedOperation::toString)
                        .filter(operation -> operation.startsWith("POST")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Write.all(SERVICE).stream().map(DescribedWritesTest::described),
                                Write.others(SERVICE).stream())
                        .map(path -> "POST " + path)
                        .toList());
    }

    @Test
    void each_body_is_described_as_it_is_read() {
        TypeDescription description = new TypeDescription(
                document(), code -> LedgerJson.mapper().valueToTree(code).asString());
        for (Write write : Write.all(SERVICE)) {
            JsonNode body = operation(write).json().at("/requestBody/content/application~1json/schema");
            assertThat(body.isMissingNode()).as(write.toString()).isFalse();
            description.check(write.body(), body, write.toString());
            isClosed(body, write.toString());
        }
        assertThat(description.differences()).isEmpty();
    }

    /** Objects within a body have no other fields either. */
    private void isClosed(JsonNode described, String at) {
        JsonNode schema = document().resolved(described);
        if (schema.has("properties")) {
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as("%s refuses other fields", at)
                    .isFalse();
            schema.path("properties").forEachEntry((name, field) -> isClosed(field, at + "/" + name));
        }
        if (schema.has("items")) {
            isClosed(schema.path("items"), at + "[]");
        }
        schema.path("anyOf").forEach(one -> isClosed(one, at));
    }

    @Test
    void each_command_is_sent_with_its_headers() {
        for (Write write : Write.all(SERVICE)) {
            List<String> headers = operation(write)
                    .json()
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals("header"))
                    .map(parameter -> parameter.path("name").asString(""))
                    .toList();
            assertThat(headers)
                    .as(write.toString())
                    .containsExactlyInAnyOrder("Idempotency-Key", "If-Match", "Ledger-Position", "Accept-Language");
        }
    }

    private DescribedOperation operation(Write write) {
        return document().operation("POST", described(write)).orElseThrow();
    }

    /** Its path without the spelling of its parts. */
    private static String described(Write write) {
        return write.pattern().replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }
}
