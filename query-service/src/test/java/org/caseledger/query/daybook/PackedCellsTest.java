package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.events.Account;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedCellsTest {
    @Test
    void cells_with_every_code_and_number_are_read_as_they_were_put_in() {
        List<PackedCell> cells = new ArrayList<>();
        for (Account from : Account.values()) {
            for (Account to : Account.values()) {
                cells.add(cell(PackedCell.NO_CENTRE, PackedCell.NO_DAY, from, to, PostingReason.REGISTERED, null, 1));
            }
        }
        for (PostingReason reason : PostingReason.values()) {
            for (ResolutionOutcome outcome : ResolutionOutcome.values()) {
                cells.add(cell(65_533, 40_000, Account.values()[0], Account.values()[1], reason, outcome, -25_000));
            }
        }

        assertThat(PackedCells.of(cells)).isEqualTo(cells);
    }

    @Test
    void a_centre_too_many_is_refused() {
        PackedCell cell = cell(65_535, 0, Account.values()[0], Account.values()[1], PostingReason.REGISTERED, null, 1);

        assertThatThrownBy(() -> PackedCells.of(List.of(cell))).hasMessageContaining("65535 centres");
    }

    private static PackedCell cell(
            int origin,
            int cohort,
            Account from,
            Account to,
            PostingReason reason,
            @Nullable ResolutionOutcome outcome,
            int n) {
        return new PackedCell(Math.max(origin, 0), origin, cohort, 19_700, from, to, reason, outcome, n);
    }
}
