package org.caseledger.benchmarks.history;

import java.util.List;

/**
 * A document of a view that notes what it folds in.
 *
 * @param aggregate whose events it folds
 * @param positions of the events folded in, in the order in which they were
 */
public record FoldedDocument(String aggregate, List<Long> positions) {
    public FoldedDocument {
        positions = List.copyOf(positions);
    }
}
