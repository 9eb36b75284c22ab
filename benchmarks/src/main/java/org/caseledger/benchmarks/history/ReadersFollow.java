package org.caseledger.benchmarks.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** P3: a reader is given every position once and in order, and a new incarnation goes on where one before it was. */
final class ReadersFollow implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        List<SawBlock> seen = evidence.history().all(SawBlock.class).toList();
        Map<String, Long> next = new HashMap<>();
        for (HistoryLine entry : evidence.history().entries()) {
            if (entry instanceof Resumed resumed) {
                next.put(resumed.reader(), resumed.after() + 1);
                if (resumed.after() >= 0 && !hadIt(seen, resumed)) {
                    found.accept(skipped(resumed.reader(), resumed.after(), "resumes behind what it never saw"));
                }
            } else if (entry instanceof SawBlock saw) {
                long due = next.getOrDefault(saw.reader(), 0L);
                if (saw.position() != due) {
                    found.accept(skipped(
                            saw.reader(),
                            saw.position(),
                            "was given " + saw.position() + " where " + due + " was due"));
                }
                next.put(saw.reader(), saw.last() + 1);
            }
        }
    }

    private static boolean hadIt(List<SawBlock> seen, Resumed resumed) {
        return seen.stream()
                .filter(saw -> name(saw.reader()).equals(name(resumed.reader())))
                .anyMatch(saw -> saw.position() <= resumed.after() && resumed.after() <= saw.last());
    }

    private static String name(String reader) {
        return reader.replaceFirst("#.*", "");
    }

    private static Violation skipped(String reader, long position, String sentence) {
        return new Violation(Kind.READER_SKIPPED, position, reader, reader + " " + sentence);
    }
}
