package org.caseledger.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

class SpokenArgumentsTest {
    private final StaticMessageSource texts = new StaticMessageSource();
    private final Problems problems = new Problems(texts, JsonMapper.builder().build());

    SpokenArgumentsTest() {
        texts.addMessage("X.detail", Locale.ENGLISH, "is {0}");
        texts.addMessage("X.detail", Languages.HINDI, "{0} है");
    }

    @Test
    void a_code_is_spoken_by_its_label_in_the_callers_language() {
        assertThat(detail(Locale.ENGLISH, CaseStatus.CLOSED)).isEqualTo("is Closed");
        assertThat(detail(Languages.HINDI, CaseStatus.CLOSED)).isEqualTo("बंद है");
    }

    @Test
    void several_are_spoken_in_a_row() {
        assertThat(detail(Locale.ENGLISH, List.of(Role.CASE_WORKER, Role.AUDITOR)))
                .isEqualTo("is Case worker, Auditor");
    }

    @Test
    void a_version_is_no_quantity_and_has_no_separators() {
        assertThat(detail(Locale.ENGLISH, 1_234L)).isEqualTo("is 1234");
    }

    private String detail(Locale language, Object argument) {
        return problems.problem(language, HttpStatus.CONFLICT, "X", List.of(argument), List.of())
                .detail();
    }
}
