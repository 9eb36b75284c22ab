package org.caseledger.service.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidFormatException;

class LedgerJsonTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final CaseRegistered REGISTERED = new CaseRegistered(
            new UUID(1, 2),
            new UUID(3, 4),
            "BR-PAT-02",
            "BR-PAT-02-2025-26-000417",
            IntakeChannel.SELF_WALK_IN,
            DAY,
            AgeBand.AGE_18_24,
            DAY,
            List.of(new Posting(
                    "BR-PAT-02",
                    "BR-PAT-02",
                    DAY,
                    Account.OUTSIDE,
                    Account.of(CaseStatus.REGISTERED),
                    DAY,
                    PostingReason.REGISTERED,
                    null,
                    1)));

    @Test
    void an_event_comes_back_as_it_was_written() {
        String json = LedgerJson.mapper().writeValueAsString(REGISTERED);

        assertThat(json)
                .contains("\"ageBand\":\"18_24\"", "\"occurredOn\":\"2025-11-03\"")
                .doesNotContain("outcome");
        assertThat(LedgerJson.mapper().readValue(json, CaseRegistered.class)).isEqualTo(REGISTERED);
    }

    @Test
    void a_day_read_twice_is_one_object() {
        LocalDate day = LedgerJson.mapper().readValue("\"2025-11-03\"", LocalDate.class);

        assertThat(day).isEqualTo(DAY);
        assertThat(LedgerJson.mapper().readValue("\"2025-11-03\"", LocalDate.class))
                .isSameAs(day);
    }

    @Test
    void what_is_no_day_is_refused_with_its_text() {
        assertThatThrownBy(() -> LedgerJson.mapper().readValue("\"2025-02-30\"", LocalDate.class))
                .isInstanceOfSatisfying(
                        InvalidFormatException.class,
                        e -> assertThat(e.getValue()).isEqualTo("2025-02-30"));
    }

    @Test
    void a_closed_account_is_spelt_with_its_reason() {
        assertThat(LedgerJson.mapper().writeValueAsString(Account.closed(true, ClosingReason.RELOCATED)))
                .isEqualTo("\"CLOSED_RESOLVED/RELOCATED\"");
    }

    @Test
    void an_unknown_code_is_refused_with_the_right_ones() {
        assertThatThrownBy(() -> LedgerJson.mapper().readValue("\"18-24\"", AgeBand.class))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("18_24");
    }
}
