package org.caseledger.command.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreState;
import org.jspecify.annotations.Nullable;

/**
 * What a deed came to.
 *
 * @param id of the aggregate
 * @param version of the aggregate, also its {@code ETag}; give it as {@code If-Match} when deciding on what was seen
 * @param position of the last event stored, also {@code Ledger-Position}; give it to a reader as {@code min-position}
 * @param status of a case, after this command; the same whenever it is sent again; as the plan and the actions told to who made the entry, or may know how the case stands
 * @param state of a centre, at the moment of the answer
 * @param plan of follow-ups in force after this command
 * @param allowedActions what would be accepted from the sender as a deed of today, at the moment of the answer
 * @param boysNotAdmitted how many older boys could not stay, where there were some
 * @param entered whether it stored something now; what did not is a look alone
 * @param made what else was given a name: {@code number} of a case, {@code referral}, {@code request}, {@code stay}, {@code transfer}, …
 */
record CommandResult(
        String id,
        long version,
        long position,
        @Nullable CaseStatus status,
        @Nullable CentreState state,
        @Nullable PlanInForce plan,
        @Nullable List<AllowedAction> allowedActions,
        @Nullable Integer boysNotAdmitted,
        @JsonIgnore boolean entered,
        @JsonAnyGetter Map<String, String> made) {
    static CommandResult of(Receipt receipt) {
        return new CommandResult(
                receipt.aggregate(),
                receipt.version(),
                receipt.last(),
                null,
                null,
                null,
                null,
                null,
                receipt.stored() && !receipt.replayed(),
                Map.of());
    }

    CommandResult standing(
            @Nullable CaseStatus now,
            @Nullable CentreState runs,
            @Nullable PlanInForce inForce,
            List<AllowedAction> next) {
        return new CommandResult(id, version, position, now, runs, inForce, next, boysNotAdmitted, entered, made);
    }

    CommandResult with(String what, String name) {
        Map<String, String> all = new LinkedHashMap<>(made);
        all.put(what, name);
        return new CommandResult(
                id, version, position, status, state, plan, allowedActions, boysNotAdmitted, entered, all);
    }

    /** @param boys none where all could stay */
    CommandResult withoutOlderBoys(@Nullable Integer boys) {
        return new CommandResult(id, version, position, status, state, plan, allowedActions, boys, entered, made);
    }

    CommandResult with(String what, UUID identity) {
        return with(what, identity.toString());
    }
}
