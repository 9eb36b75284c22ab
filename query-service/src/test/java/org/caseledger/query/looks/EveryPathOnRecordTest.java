package org.caseledger.query.looks;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestStore;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.accessledger.LookKind;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever adds a way to read cases puts it on record, or this fails. */
class EveryPathOnRecordTest extends QueryServiceContract {
    private static final String ONE = "/api/(cases|helpline-calls)/\\{id}.*";

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Test
    void every_path_of_one_case_or_one_call_is_on_record_as_a_look_at_one() {
        Map<String, HandlerMethod> ofOne = new TreeMap<>(reads());
        ofOne.keySet().removeIf(path -> !path.matches(ONE));

        assertThat(ofOne).hasSizeGreaterThanOrEqualTo(5);
        assertThat(ofOne).allSatisfy((path, handler) -> {
            OnRecord onRecord = handler.getMethodAnnotation(OnRecord.class);
            assertThat(onRecord).as(path).isNotNull();
            assertThat(onRecord.value().isAtOne()).as(path).isTrue();
        });
    }

    @Test
    void every_answer_that_names_a_case_is_on_record() {
        Map<String, HandlerMethod> naming = new TreeMap<>(reads());
        naming.values().removeIf(handler -> bodies(handler).noneMatch(body -> namesACase(body, new HashSet<>())));

        assertThat(naming).hasSizeGreaterThan(9);
        assertThat(naming)
                .allSatisfy((path, handler) -> assertThat(handler.hasMethodAnnotation(OnRecord.class))
                        .as(path)
                        .isTrue());
    }

    /** In one role: which one is written down. */
    @Test
    void what_is_on_record_is_read_in_one_role_and_no_two_paths_are_told_as_one() {
        Map<LookKind, String> seen = new TreeMap<>();
        reads().forEach((path, handler) -> {
            OnRecord onRecord = handler.getMethodAnnotation(OnRecord.class);
            if (onRecord != null) {
                assertThat(ReadingScopes.readers(handler.getMethod(), handler.getBeanType()))
                        .as(path)
                        .isNotEmpty();
                assertThat(seen.put(onRecord.value(), path)).as(path).isNull();
            }
        });
        assertThat(seen).hasSizeGreaterThan(13);
    }

    private Map<String, HandlerMethod> reads() {
        Map<String, HandlerMethod> reads = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : service.beans(RequestMappingHandlerMapping.class)) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                    info.getPatternValues().forEach(path -> reads.put(path, handler));
                }
            });
        }
        return reads;
    }

    /** As it is declared, or described where that says nothing. */
    private static Stream<Type> bodies(HandlerMethod handler) {
        ApiResponse described = handler.getMethodAnnotation(ApiResponse.class);
        return Stream.concat(
                Stream.of(handler.getMethod().getGenericReturnType()),
                described == null
                        ? Stream.of()
                        : Arrays.stream(described.content()).map(EveryPathOnRecordTest::described));
    }

    private static Type described(Content content) {
        return content.schema().implementation();
    }

    private static boolean namesACase(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType of) {
            return Arrays.stream(of.getActualTypeArguments()).anyMatch(part -> namesACase(part, seen));
        }
        return type instanceof Class<?> body
                && body.isRecord()
                && Arrays.stream(body.getRecordComponents())
                        .anyMatch(part -> isCase(part) || namesACase(part.getGenericType(), seen));
    }

    private static boolean isCase(RecordComponent part) {
        return part.getName().equals("caseId") || (part.getName().equals("number") && part.getType() == String.class);
    }
}
