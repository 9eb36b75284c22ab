package org.caseledger.benchmarks.planted;

/** Files of the product in which bugs are planted. */
final class ProductSource {
    private static final String EVENT_LOG = "shared-events/src/main/java/org/caseledger/eventlog/";
    private static final String APPEND = "shared-service/src/main/java/org/caseledger/service/append/";
    private static final String PEN = "command-service/src/main/java/org/caseledger/command/eventstore/pen/";
    private static final String GATEWAY = "command-service/src/main/java/org/caseledger/command/gateway/";
    private static final String PROJECTION = "query-service/src/main/java/org/caseledger/query/projection/";

    static final String LOG_COLLECTION = EVENT_LOG + "LogCollection.java";
    static final String CHAIN_CHECK = EVENT_LOG + "ChainCheck.java";
    static final String DRAFT = APPEND + "Draft.java";
    static final String PLACEMENT = APPEND + "Placement.java";
    static final String BLOCK_WRITER = APPEND + "BlockWriter.java";
    static final String PREDECESSORS = APPEND + "Predecessors.java";
    static final String CONFLICTING_APPENDS = APPEND + "ConflictingAppends.java";
    static final String FORWARDING_APPENDER = PEN + "ForwardingAppender.java";
    static final String FORWARDING_CONNECTION = PEN + "ForwardingConnection.java";
    static final String DISPATCH_RESULT = GATEWAY + "DispatchResult.java";
    static final String BATCH_COMMIT = PROJECTION + "BatchCommitInterceptor.java";

    private ProductSource() {}
}
