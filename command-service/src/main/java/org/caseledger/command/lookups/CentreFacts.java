package org.caseledger.command.lookups;

import java.util.List;

/** What another aggregate may know of a centre: when it runs, and who fills its posts. */
public record CentreFacts(CentreOperation life, List<PostTenure> staff) {
    public static final CentreFacts UNKNOWN = new CentreFacts(CentreOperation.UNKNOWN, List.of());

    public CentreFacts {
        staff = List.copyOf(staff);
    }
}
