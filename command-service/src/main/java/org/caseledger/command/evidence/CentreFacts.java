package org.caseledger.command.evidence;

import java.util.List;

/** What another aggregate may know of a centre: when it runs, and who fills its posts. */
public record CentreFacts(CentreLife life, List<PostTenure> staff) {
    public static final CentreFacts UNKNOWN = new CentreFacts(CentreLife.UNKNOWN, List.of());

    public CentreFacts {
        staff = List.copyOf(staff);
    }
}
