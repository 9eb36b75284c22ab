package org.caseledger.command.lookups;

import java.time.LocalDate;
import org.caseledger.caseentries.Holders;
import org.jspecify.annotations.Nullable;

/**
 * What another aggregate may know of a case.
 *
 * @param heldBy centre that holds it
 * @param holders which centre held it when, as is known by now; absent where it is only supposed
 * @param struckOff whether it is closed as a duplicate or as registered in error
 */
public record CaseFacts(String heldBy, @Nullable Holders holders, boolean struckOff) {
    /** Of a case that is only supposed. */
    static final CaseFacts HELD_BY_WHOEVER_ASKS = new CaseFacts("", null, false);

    /** By the one that holds it, whatever the day: it may have been entered later; and by the one that held it on that day. */
    public boolean wasHeldBy(String centre, LocalDate day) {
        return this.equals(HELD_BY_WHOEVER_ASKS)
                || heldBy.equals(centre)
                || holders != null && holders.on(day).filter(centre::equals).isPresent();
    }
}
