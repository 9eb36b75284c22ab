package org.caseledger.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.events.Event;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;

/** Events of a few cases, all of one kind: which go into a document is all that matters. */
final class Assessments {
    static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    static final Instant NOON = TestLog.noon(DAY);

    private Assessments() {}

    static UUID caseId(int number) {
        return new UUID(5, number);
    }

    static Event of(int number) {
        return new RiskAssessed(caseId(number), RiskLevel.values()[0], DAY);
    }

    /** @return the positions of each case's events */
    static Map<String, List<Long>> write(TestLog log, int events, int cases) {
        Map<String, List<Long>> expected = new TreeMap<>();
        Random random = new Random(events);
        int written = 0;
        while (written < events) {
            List<Event> block = new ArrayList<>();
            long first = log.head() + 1;
            for (int i = 0; i <= random.nextInt(4); i++) {
                int number = random.nextInt(cases);
                block.add(of(number));
                expected.computeIfAbsent(caseId(number).toString(), id -> new ArrayList<>())
                        .add(first + i);
            }
            log.append(NOON, Who.LEDGER, block.toArray(Event[]::new));
            written += block.size();
        }
        return expected;
    }
}
