package org.caseledger.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the books of its centre; {@code CLOSED_RESOLVED/<reason>} in JSON. */
public enum Account implements Code {
    OUTSIDE(null),
    REGISTERED(CaseStatus.REGISTERED),
    IN_SERVICE(CaseStatus.IN_SERVICE),
    COORDINATION(CaseStatus.COORDINATION),
    UNDER_FOLLOW_UP(CaseStatus.UNDER_FOLLOW_UP),
    CLOSED_RESOLVED_MONITORING_COMPLETED(true, ClosingReason.MONITORING_COMPLETED),
    CLOSED_RESOLVED_MONITORING_DECLINED(true, ClosingReason.MONITORING_DECLINED),
    CLOSED_RESOLVED_UNTRACEABLE(true, ClosingReason.UNTRACEABLE),
    CLOSED_RESOLVED_RELOCATED(true, ClosingReason.RELOCATED),
    CLOSED_RESOLVED_DECEASED(true, ClosingReason.DECEASED),
    CLOSED_RESOLVED_DUPLICATE(true, ClosingReason.DUPLICATE),
    CLOSED_RESOLVED_REGISTERED_IN_ERROR(true, ClosingReason.REGISTERED_IN_ERROR),
    CLOSED_RESOLVED_WITHDRAWN_BY_WOMAN(true, ClosingReason.WITHDRAWN_BY_WOMAN),
    CLOSED_RESOLVED_NOT_WITHIN_MANDATE(true, ClosingReason.NOT_WITHIN_MANDATE),
    CLOSED_UNRESOLVED_MONITORING_COMPLETED(false, ClosingReason.MONITORING_COMPLETED),
    CLOSED_UNRESOLVED_MONITORING_DECLINED(false, ClosingReason.MONITORING_DECLINED),
    CLOSED_UNRESOLVED_UNTRACEABLE(false, ClosingReason.UNTRACEABLE),
    CLOSED_UNRESOLVED_RELOCATED(false, ClosingReason.RELOCATED),
    CLOSED_UNRESOLVED_DECEASED(false, ClosingReason.DECEASED),
    CLOSED_UNRESOLVED_DUPLICATE(false, ClosingReason.DUPLICATE),
    CLOSED_UNRESOLVED_REGISTERED_IN_ERROR(false, ClosingReason.REGISTERED_IN_ERROR),
    CLOSED_UNRESOLVED_WITHDRAWN_BY_WOMAN(false, ClosingReason.WITHDRAWN_BY_WOMAN),
    CLOSED_UNRESOLVED_NOT_WITHIN_MANDATE(false, ClosingReason.NOT_WITHIN_MANDATE);

    private final @Nullable CaseStatus status;
    private final @Nullable ClosingReason closingReason;
    private final boolean resolved;

    Account(@Nullable CaseStatus status) {
        this.status = status;
        this.closingReason = null;
        this.resolved = status == CaseStatus.UNDER_FOLLOW_UP;
    }

    Account(boolean resolved, ClosingReason reason) {
        this.status = CaseStatus.CLOSED;
        this.closingReason = reason;
        this.resolved = resolved;
    }

    /** The account of a case in this status; a closed one needs its reason, see {@link #closed}. */
    public static Account of(CaseStatus status) {
        if (status == CaseStatus.CLOSED) {
            throw new IllegalArgumentException("a closed case stands in the account of its reason");
        }
        return valueOf(status.name());
    }

    public static Account closed(boolean resolved, ClosingReason reason) {
        return valueOf((resolved ? "CLOSED_RESOLVED_" : "CLOSED_UNRESOLVED_") + reason.name());
    }

    /** Absent for {@link #OUTSIDE}. */
    public Optional<CaseStatus> status() {
        return Optional.ofNullable(status);
    }

    public Optional<ClosingReason> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    /** Under follow-up, or closed after a resolution. */
    public boolean isResolved() {
        return resolved;
    }

    @Override
    public String code() {
        return closingReason == null ? name() : (resolved ? "CLOSED_RESOLVED/" : "CLOSED_UNRESOLVED/") + closingReason;
    }

    @Override
    public String en() {
        return closingReason != null ? "Closed: " + closingReason.en() : status == null ? "Outside" : status.en();
    }

    @Override
    public String hi() {
        return closingReason != null ? "बंद: " + closingReason.hi() : status == null ? "बाहर" : status.hi();
    }
}
