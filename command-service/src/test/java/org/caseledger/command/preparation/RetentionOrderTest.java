package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BesideOthers
class RetentionOrderTest {
    @ParameterizedTest
    @ValueSource(strings = {RetentionOrder.DROP, RetentionOrder.HOLD, RetentionOrder.RELEASE})
    void a_second_month_is_not_left_out_quietly(String argument) {
        assertThatThrownBy(() -> RetentionOrder.of(argument + "2025-03", argument + "2025-04"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(argument, "twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "March", "2025", ""})
    void what_is_no_month_is_refused_with_what_would_be_right(String month) {
        assertThatThrownBy(() -> RetentionOrder.of(RetentionOrder.HOLD + month))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(RetentionOrder.HOLD, "no month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03", "1999-12"})
    void one_of_each_is_what_was_asked_for(String month) {
        assertThat(RetentionOrder.of(
                        RetentionOrder.HOLD + month,
                        RetentionOrder.RELEASE + month,
                        RetentionOrder.GONE + month,
                        RetentionOrder.DROP + month))
                .isEqualTo(new RetentionOrder(
                        YearMonth.parse(month),
                        YearMonth.parse(month),
                        YearMonth.parse(month),
                        YearMonth.parse(month)));
    }
}
