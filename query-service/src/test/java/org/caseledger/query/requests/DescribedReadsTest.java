package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.local.testing.openapi.DescribedOperation;
import org.caseledger.local.testing.openapi.DescriptionContract;
import org.caseledger.local.testing.openapi.TypeDescription;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.request.DeclaredParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the document says of every read; that answers are as it says, {@link RunningQueryService} sees to in all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedReadsTest extends DescriptionContract {
    @SuppressWarnings("NullAway.Init") // started before all tests
    private RunningQueryService service;

    @BeforeAll
    void start() {
        service = new RunningQueryService(TestStore.local());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Override
    protected int port() {
        return service.port();
    }

    @Override
    protected String token() {
        return service.token(Users.STATE_OFFICER);
    }

    @Test
    void every_read_is_described() {
        assertThat(document().operations().stream().map(DescribedOperation::toString))
                .containsExactlyInAnyOrderElementsOf(
                        reads().stream().map(Read::toString).toList());
    }

    @Test
    void each_parameter_that_is_read_is_described_and_no_other() {
        SoftAssertions softly = new SoftAssertions();
        for (Read read : reads()) {
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : operation(read).json().path("parameters")) {
                if (parameter.path("in").asString("").equals("query")) {
                    described.add(parameter.path("name").asString(""));
                }
            }
            softly.assertThat(described)
                    .as(read.toString())
                    .isEqualTo(DeclaredParameters.of(read.handler()).names());
        }
        softly.assertAll();
    }

    @Test
    void each_answer_is_described_as_it_is_written() {
        TypeDescription description = new TypeDescription(
                document(), code -> LedgerJson.mapper().valueToTree(code).asString());
        List<String> checked = new ArrayList<>();
        for (Read read : reads()) {
            Type type = read.handler().getMethod().getGenericReturnType();
            Type body = type instanceof ParameterizedType of && of.getRawType() == ResponseEntity.class
                    ? of.getActualTypeArguments()[0]
                    : type;
            if (body instanceof Class<?> record && record.isRecord()) {
                JsonNode schema = operation(read).json().at("/responses/200/content/application~1json/schema");
                description.check(body, schema, read.toString());
                checked.add(read.toString());
            }
        }
        assertThat(checked).hasSizeGreaterThan(8);
        assertThat(description.differences()).isEmpty();
    }

    private List<Read> reads() {
        return Read.all(service).stream()
                .filter(read -> read.path().startsWith("/api/"))
                .filter(read -> !read.handler().getBeanType().isAnnotationPresent(Hidden.class)) // described elsewhere
                .toList();
    }

    private DescribedOperation operation(Read read) {
        return document().operation("GET", read.path()).orElseThrow();
    }
}
