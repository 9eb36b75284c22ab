package org.caseledger.service.access;

import java.util.List;

/** A bean of this kind names what the page reads at another service than its own: no other answer of that service is shown to its scripts. */
public record PageReads(List<String> patterns) {
    public PageReads {
        patterns = List.copyOf(patterns);
    }
}
