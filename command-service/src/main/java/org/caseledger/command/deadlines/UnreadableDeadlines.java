package org.caseledger.command.deadlines;

/** A document of kept deadlines is not what this version writes. Names no case: what it is of cannot be read either, perhaps. */
final class UnreadableDeadlines extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int generation;

    UnreadableDeadlines(int generation, RuntimeException cause) {
        super("a document of %s, generation %d, cannot be read (%s)"
                .formatted(
                        KeptDeadlines.COLLECTION, generation, cause.getClass().getSimpleName()));
        this.generation = generation;
    }

    int generation() {
        return generation;
    }
}
