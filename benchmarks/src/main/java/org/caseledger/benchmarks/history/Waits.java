package org.caseledger.benchmarks.history;

import java.util.HashMap;
import java.util.Map;

/**
 * How long callers waited for their answers, and how many never got a sure one.
 *
 * @param p99Millis of all that was told
 * @param stillUnknown commands under a key whose sender asked again until it was known, and gave up
 */
public record Waits(long p99Millis, long longestMillis, long stillUnknown) {

    public static Waits of(History history) {
        long[] millis = history.all(Told.class).mapToLong(Told::millis).sorted().toArray();
        return millis.length == 0
                ? new Waits(0, 0, 0)
                : new Waits(millis[millis.length * 99 / 100], millis[millis.length - 1], stillUnknown(history));
    }

    /** A thread sends a command again before it sends anything else, so what it was told last counts. */
    private static long stillUnknown(History history) {
        record Command(String writer, long op) {}
        Map<Command, String> keys = new HashMap<>();
        Map<String, Map<String, Answer>> last = new HashMap<>();
        for (HistoryLine entry : history.entries()) {
            if (entry instanceof Sent sent && sent.key() != null) {
                keys.put(new Command(sent.writer(), sent.op()), sent.key());
            } else if (entry instanceof Told told) {
                String key = keys.get(new Command(told.writer(), told.op()));
                if (key != null) {
                    last.computeIfAbsent(told.writer(), writer -> new HashMap<>())
                            .merge(key, told.answer(), Waits::surer);
                }
            }
        }
        return last.values().stream()
                .flatMap(told -> told.values().stream())
                .filter(Answer.UNKNOWN::equals)
                .count();
    }

    private static Answer surer(Answer before, Answer now) {
        return now == Answer.UNKNOWN ? before : now;
    }
}
