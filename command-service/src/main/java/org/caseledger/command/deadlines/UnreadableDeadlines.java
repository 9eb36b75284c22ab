package org.caseledger.command.deadlines;

/** A document of kept deadlines is not what this version writes, or not there. Names no case: what it is of cannot be read either, perhaps. */
final class UnreadableDeadlines extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int generation;

    private UnreadableDeadlines(int generation, String what) {
        super(what);
        this.generation = generation;
    }

    static UnreadableDeadlines document(int generation, RuntimeException cause) {
        return new UnreadableDeadlines(
                generation,
                "a document of %s, generation %d, cannot be read (%s)"
                        .formatted(
                                KeptDeadlines.COLLECTION,
                                generation,
                                cause.getClass().getSimpleName()));
    }

    static UnreadableDeadlines dropped(int generation) {
        return new UnreadableDeadlines(
                generation, "generation %d of %s was dropped".formatted(generation, KeptDeadlines.COLLECTION));
    }

    int generation() {
        return generation;
    }
}
