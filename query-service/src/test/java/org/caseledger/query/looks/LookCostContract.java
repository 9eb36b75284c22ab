package org.caseledger.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.caseledger.events.Role;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A case is shown within 100 ms, with the record of who looks. */
@OnlyInFull
@Isolated
abstract class LookCostContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final int ROUNDS = 6;
    private static final int LOOKS = 250;

    private final OneCase known = new OneCase(PATNA, JUNE, 1);

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, new Who("case-worker-1", Role.CASE_WORKER, PATNA), known.registered());
    }

    /** In the best round: what else runs on the machine is not what is measured. */
    @Test
    void of_a_hundred_looks_ninety_nine_are_answered_within_100_ms() {
        double best = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> p99OfRound())
                .min()
                .orElseThrow();

        assertThat(best).isLessThan(100);
    }

    private double p99OfRound() {
        double[] millis = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long since = System.nanoTime();
            look();
            millis[i] = (System.nanoTime() - since) / 1e6;
        }
        Arrays.sort(millis);
        double p99 = millis[LOOKS * 99 / 100];
        System.out.printf(
                "%s: a case is shown in %.1f ms at the median, %.1f ms at p99%n",
                getClass().getSimpleName(), millis[LOOKS / 2], p99);
        return p99;
    }

    private void look() {
        assertThat(service.get(Users.WORKER_IN_PATNA, "/api/cases/" + known.id())
                        .status())
                .isEqualTo(200);
    }
}
