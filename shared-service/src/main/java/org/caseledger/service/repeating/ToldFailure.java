package org.caseledger.service.repeating;

import org.jspecify.annotations.Nullable;

/** Why something fails that is tried again and again: told when it begins and when the reason is another, not each time. Of one thread. */
public final class ToldFailure {
    private @Nullable String reason;

    /** @return whether nobody was told yet that it fails for this reason */
    public boolean isNew(String why) {
        boolean isNew = !why.equals(reason);
        reason = why;
        return isNew;
    }

    /** @return whether it had failed until now */
    public boolean hasEnded() {
        boolean failed = reason != null;
        reason = null;
        return failed;
    }
}
