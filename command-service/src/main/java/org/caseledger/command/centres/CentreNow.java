package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.PostTenure;
import org.caseledger.command.lookups.SupposedLookups;
import org.caseledger.events.CentreState;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.Role;

/** How a centre stands after the newest of its events, and what may be tried with it then. */
public final class CentreNow {
    private final Centre it;

    public CentreNow(Centre it) {
        this.it = it;
    }

    public CentreState state() {
        CentreOperation life = it.facts().life();
        if (life.isClosed()) {
            return CentreState.CLOSED;
        }
        return life.suspension().isPresent() ? CentreState.SUSPENDED : CentreState.RUNNING;
    }

    /** For each action some alternatives; it can be done if one of them is accepted. */
    public List<List<CentreCommand>> tries(LocalDate today) {
        String id = it.id();
        List<List<CentreCommand>> tries = new ArrayList<>();
        tries.add(Arrays.stream(Role.values())
                .<CentreCommand>map(role -> new PostStaff(id, SupposedLookups.WORKER, role, today, today))
                .toList());
        for (PostTenure tenure : it.facts().staff()) {
            if (tenure.until() == null) {
                tries.add(List.of(new RelieveStaff(id, tenure.staff(), tenure.role(), today, today)));
            }
        }
        tries.add(
                List.of(new InspectCentre(id, SupposedLookups.NEW, Set.of(InspectionFinding.IN_ORDER), today, today)));
        tries.add(List.of(new SuspendCentre(id, SupposedLookups.centreIn(it.district()), today, today)));
        tries.add(List.of(new ReopenCentre(id, today, today)));
        tries.add(List.of(new CloseCentre(id, today, today)));
        return tries;
    }
}
