package org.caseledger.benchmarks.history;

import java.util.List;

/**
 * What a view holds in the end.
 *
 * @param token position of the processor's token; documents may be past it
 */
public record ViewContents(long token, List<FoldedDocument> documents) {
    public ViewContents {
        documents = List.copyOf(documents);
    }
}
