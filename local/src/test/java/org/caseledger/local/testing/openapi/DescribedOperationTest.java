package org.caseledger.local.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DescribedOperationTest {
    private final DescribedOperation operation = new DescribedOperation(
            "GET", "/api/cases/{id}/history", JsonMapper.shared().createObjectNode());

    @Test
    void a_request_is_of_the_operation_whose_path_has_its_shape() {
        assertThat(operation.isOf("GET", "/api/cases/17/history")).isTrue();
        assertThat(operation.isOf("GET", "/api/cases/17/history?limit=5")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases//history",
                "/api/cases/17",
                "/api/cases/17/history/",
                "/api/cases/17/18/history",
                "/api/cases/17/histories",
                "/api/calls/17/history"
            })
    void a_path_of_another_shape_is_not(String path) {
        assertThat(operation.isOf("GET", path)).isFalse();
    }

    @Test
    void another_method_is_not() {
        assertThat(operation.isOf("POST", "/api/cases/17/history")).isFalse();
    }
}
