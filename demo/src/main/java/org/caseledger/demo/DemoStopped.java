package org.caseledger.demo;

/** The load cannot go on; says which kind of command met what, and nothing about any case. */
final class DemoStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoStopped(PlannedCommand planned, String why, RuntimeException cause) {
        super(
                "The demo stopped on %s: %s met %s"
                        .formatted(
                                planned.recordedOn(),
                                planned.command().getClass().getSimpleName(),
                                why),
                cause);
    }
}
