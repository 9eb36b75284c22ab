package org.caseledger.query.helplinecalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.junit.jupiter.api.Test;

class PackedCallsTest {
    private final PackedCalls packed = new PackedCalls();

    @Test
    void each_call_is_there_once_as_its_newest_event_left_it() {
        Random random = new Random(5);
        Map<Long, Long> newest = new HashMap<>();
        Map<Long, CountedCall> calls = new TreeMap<>();
        for (int i = 0; i < 4_000; i++) {
            long loggedAt = random.nextInt(1_000);
            long position = loggedAt + random.nextInt(1_000);
            CountedCall call = call(i, "district " + random.nextInt(50));
            packed.put(loggedAt, position, call);
            if (newest.getOrDefault(loggedAt, -1L) <= position) {
                newest.put(loggedAt, position);
                calls.put(loggedAt, call);
            }
        }

        assertThat(all()).containsExactlyInAnyOrderElementsOf(calls.values());
    }

    @Test
    void nothing_is_left_of_calls_that_are_forgotten() {
        for (int i = 0; i < 1_000; i++) {
            packed.put(i, i, call(i, "before"));
        }
        packed.clear();
        packed.put(7, 7, call(1, "after"));

        assertThat(all()).containsExactly(call(1, "after"));
    }

    private List<CountedCall> all() {
        List<CountedCall> all = new ArrayList<>();
        packed.forEach(all::add);
        return all;
    }

    private static CountedCall call(int day, String district) {
        return new CountedCall(
                day,
                new CallTraits(
                        HelplineSource.values()[0],
                        CallClass.values()[0],
                        CallDisposition.values()[0],
                        district,
                        null,
                        List.of(),
                        false,
                        false));
    }
}
