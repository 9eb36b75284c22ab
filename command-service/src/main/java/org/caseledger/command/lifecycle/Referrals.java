package org.caseledger.command.lifecycle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralCompleted;

/** To whom she was referred, and who has done what was asked. */
final class Referrals {
    private final Map<UUID, CaseReferred> made = new HashMap<>();
    private final Set<UUID> completed = new HashSet<>();

    Optional<CaseReferred> find(UUID referral) {
        return Optional.ofNullable(made.get(referral));
    }

    /** The very same referral was made before. */
    boolean isMadeAs(ReferCase c) {
        return find(c.referralId())
                .filter(made -> made.partner() == c.partner()
                        && made.consentBy() == c.consentBy()
                        && made.legalBasis() == c.legalBasis()
                        && made.occurredOn().equals(c.occurredOn()))
                .isPresent();
    }

    boolean isCompleted(UUID referral) {
        return completed.contains(referral);
    }

    boolean hasReferralTo(Partner partner) {
        return made.values().stream().anyMatch(referral -> referral.partner() == partner);
    }

    @EventSourcingHandler
    void on(CaseReferred e) {
        made.put(e.referralId(), e);
    }

    @EventSourcingHandler
    void on(ReferralCompleted e) {
        completed.add(e.referralId());
    }
}
