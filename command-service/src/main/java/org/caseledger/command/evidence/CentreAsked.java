package org.caseledger.command.evidence;

/** An aggregate needs to know of a centre what the door has not found out yet; the door does and sends the command again. */
public final class CentreAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String centre;

    public CentreAsked(String centre) {
        super("what is the life of " + centre + "?", null, false, false);
        this.centre = centre;
    }

    public String centre() {
        return centre;
    }
}
