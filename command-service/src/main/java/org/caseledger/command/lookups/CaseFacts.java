package org.caseledger.command.lookups;

/**
 * What another aggregate may know of a case.
 *
 * @param heldBy centre that holds it
 * @param struckOff whether it is closed as a duplicate or as registered in error
 */
public record CaseFacts(String heldBy, boolean struckOff) {
    /** Of a case that is only supposed. */
    static final CaseFacts HELD_BY_WHOEVER_ASKS = new CaseFacts("", false);

    public boolean isHeldBy(String centre) {
        return this.equals(HELD_BY_WHOEVER_ASKS) || heldBy.equals(centre);
    }
}
