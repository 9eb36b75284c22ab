package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRevoked;

/** To whom she was referred, and what came of it. */
final class Referrals {
    private final Map<UUID, CaseReferred> made = new HashMap<>();
    private final Map<UUID, CaseEvent> accepted = new HashMap<>();
    private final Map<UUID, CaseEvent> ended = new HashMap<>();

    Optional<CaseReferred> find(UUID referral) {
        return Optional.ofNullable(made.get(referral));
    }

    /** The very same referral was made before. */
    boolean isMadeAs(ReferCase c) {
        return find(c.referralId())
                .filter(made -> made.partner() == c.partner()
                        && (c.consentBy() == null || made.consentBy() == c.consentBy())
                        && made.legalBasis() == c.legalBasis()
                        && made.occurredOn().equals(c.occurredOn()))
                .isPresent();
    }

    boolean isAccepted(UUID referral) {
        return accepted.containsKey(referral);
    }

    /** Not rejected, completed or revoked. */
    Stream<UUID> open() {
        return made.keySet().stream()
                .filter(referral -> !ended.containsKey(referral))
                .sorted();
    }

    /** Ended by an event of this type. */
    boolean isEndedAs(UUID referral, Class<? extends CaseEvent> how) {
        return how.isInstance(ended.get(referral));
    }

    Optional<LocalDate> endedOn(UUID referral) {
        return Optional.ofNullable(ended.get(referral)).map(CaseEvent::occurredOn);
    }

    /** One that was not taken back. */
    boolean hasReferralTo(Partner partner) {
        return made.values().stream()
                .anyMatch(referral ->
                        referral.partner() == partner && !isEndedAs(referral.referralId(), ReferralRevoked.class));
    }

    Stream<LocalDate> answeredBeforeMade() {
        return Stream.concat(accepted.entrySet().stream(), ended.entrySet().stream())
                .filter(answer -> find(answer.getKey())
                        .filter(referral -> !answer.getValue().occurredOn().isBefore(referral.occurredOn()))
                        .isEmpty())
                .map(answer -> answer.getValue().occurredOn());
    }

    @EventSourcingHandler
    void on(CaseReferred e) {
        made.put(e.referralId(), e);
    }

    @EventSourcingHandler
    void on(ReferralAccepted e) {
        accepted.put(e.referralId(), e);
    }

    @EventSourcingHandler
    void on(ReferralRejected e) {
        ended.put(e.referralId(), e);
    }

    @EventSourcingHandler
    void on(ReferralCompleted e) {
        ended.put(e.referralId(), e);
    }

    @EventSourcingHandler
    void on(ReferralRevoked e) {
        ended.put(e.referralId(), e);
    }
}
