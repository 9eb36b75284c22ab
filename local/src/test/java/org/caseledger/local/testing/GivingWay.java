package org.caseledger.local.testing;

import java.util.List;
import java.util.stream.Stream;

/** Processes that leave the processors to what is timed beside them: a demo, whose page is to be quick while other ledgers run. */
public final class GivingWay {
    private GivingWay() {}

    public static List<String> line(List<String> line) {
        return Stream.concat(Stream.of("nice", "-n", "5"), line.stream()).toList();
    }
}
