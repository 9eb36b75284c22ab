package org.caseledger.command.lookups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a centre has to do, as the log has it now.
 *
 * @param activeCases it holds
 * @param casesMovedOn last day on which a case came there, went, or changed its status; absent if none ever did
 */
public record CentreDuties(int activeCases, @Nullable LocalDate casesMovedOn) {
    public static final CentreDuties NONE = new CentreDuties(0, null);
}
