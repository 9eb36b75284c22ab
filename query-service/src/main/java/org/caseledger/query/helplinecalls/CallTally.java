package org.caseledger.query.helplinecalls;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;

/** Counts of calls while they are summed. Mutable, and of plain numbers: an answer reads every call there is. */
final class CallTally {
    private static final CallClass[] CLASSES = CallClass.values();
    private static final CallDisposition[] DISPOSITIONS = CallDisposition.values();

    private final int[] byClass = new int[CLASSES.length];
    private final int[] byDisposition = new int[DISPOSITIONS.length];
    private int calls;
    private int routed;
    private int takenUp;

    void add(CountedCall call) {
        calls++;
        CallTraits traits = call.traits();
        byClass[traits.callClass().ordinal()]++;
        byDisposition[traits.disposition().ordinal()]++;
        routed += traits.isRouted() ? 1 : 0;
        takenUp += traits.isTakenUp() ? 1 : 0;
    }

    void add(CallTally other) {
        calls += other.calls;
        Arrays.setAll(byClass, i -> byClass[i] + other.byClass[i]);
        Arrays.setAll(byDisposition, i -> byDisposition[i] + other.byDisposition[i]);
        routed += other.routed;
        takenUp += other.takenUp;
    }

    CallCounts.Numbers numbers() {
        return new CallCounts.Numbers(
                calls,
                map(CLASSES, byClass),
                map(DISPOSITIONS, byDisposition),
                byDisposition[CallDisposition.REGISTRABLE.ordinal()],
                routed,
                takenUp);
    }

    private static <K> Map<K, Integer> map(K[] keys, int[] counts) {
        Map<K, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            map.put(keys[i], counts[i]);
        }
        return map;
    }
}
