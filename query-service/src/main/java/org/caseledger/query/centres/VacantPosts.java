package org.caseledger.query.centres;

import java.util.Arrays;
import org.caseledger.events.CentreState;
import org.caseledger.events.Norms;
import org.caseledger.events.Role;
import org.caseledger.query.moment.Moment;

/** How many posts are vacant at one moment; the norms are read once for all centres, which are asked for each week of a line. */
final class VacantPosts {
    private static final Role[] ROLES = Role.values();

    private final Moment moment;
    private final int[] wanted;

    VacantPosts(Moment moment) {
        Norms norms = Norms.on(moment.day());
        this.moment = moment;
        this.wanted = Arrays.stream(ROLES).mapToInt(norms::posts).toArray();
    }

    /** None where the centre is not there yet, or closed. */
    int at(CentreLife life) {
        CentreState state = life.state(moment).orElse(CentreState.CLOSED);
        if (state == CentreState.CLOSED) {
            return 0;
        }
        int[] filled = new int[ROLES.length];
        for (Tenure tenure : life.tenures()) {
            if (tenure.holds(moment)) {
                filled[tenure.role().ordinal()]++;
            }
        }
        int vacant = 0;
        for (int role = 0; role < ROLES.length; role++) {
            vacant += PostCounts.vacant(wanted[role], filled[role]);
        }
        return vacant;
    }
}
