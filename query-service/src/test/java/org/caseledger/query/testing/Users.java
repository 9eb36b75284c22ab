package org.caseledger.query.testing;

import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;

/** Callers. */
public final class Users {
    public static final DemoUser WORKER_IN_PATNA = DemoUser.atCentre(Role.CASE_WORKER, RunningQueryService.PATNA);
    public static final DemoUser ADMINISTRATOR_IN_PATNA =
            DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, RunningQueryService.PATNA);
    public static final DemoUser WORKER_IN_GAYA = DemoUser.atCentre(Role.CASE_WORKER, RunningQueryService.GAYA);
    public static final DemoUser OFFICER_OF_PATNA =
            new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false);
    public static final DemoUser STATE_OFFICER = DemoUser.outside(Role.STATE_OFFICER, false);
    public static final DemoUser AUDITOR = DemoUser.outside(Role.AUDITOR, true);
    public static final DemoUser INTEGRATOR = DemoUser.outside(Role.INTEGRATOR, false);

    private Users() {}
}
