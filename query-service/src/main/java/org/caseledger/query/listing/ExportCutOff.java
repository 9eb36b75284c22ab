package org.caseledger.query.listing;

/** A file of which some is sent cannot be finished. */
final class ExportCutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportCutOff(String why) {
        super(why);
    }

    ExportCutOff(Throwable cause) {
        super("An export was cut off", cause);
    }
}
