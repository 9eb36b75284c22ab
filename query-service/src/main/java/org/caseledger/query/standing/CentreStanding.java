package org.caseledger.query.standing;

import org.caseledger.events.CentreState;
import org.jspecify.annotations.Nullable;

/**
 * How one centre stands.
 *
 * @param state on the day
 * @param caretaker centre that acts for it then, if it is suspended
 * @param compared absent where nothing is compared
 */
record CentreStanding(
        String centre,
        String district,
        String nameEn,
        String nameHi,
        CentreState state,
        @Nullable String caretaker,
        StandingCounts counts,
        @Nullable StandingCounts compared,
        WeeklyCounts weeks) {}
