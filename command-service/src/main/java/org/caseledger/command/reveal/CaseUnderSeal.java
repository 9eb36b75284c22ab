package org.caseledger.command.reveal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.RevealedField;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.needtoknow.CaseInvolvement;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.caseledger.service.needtoknow.Sight;
import org.caseledger.service.needtoknow.Sights;

/** A case as it stands, with what is under seal in it and who may ask for that. */
public final class CaseUnderSeal {
    private final CaseNow now;
    private final Map<Long, LogEvent> stored;

    /**
     * @param events all of the case, by their sequence
     * @param stored the same as the log has them
     */
    public CaseUnderSeal(Map<Long, CaseEvent> events, Map<Long, LogEvent> stored) {
        this.now = CaseNow.of(events);
        this.stored = Map.copyOf(stored);
    }

    public String heldBy() {
        return now.heldBy();
    }

    /**
     * The role in which all of this may be asked for; roles are never united.
     *
     * @param inEachRole the caller
     */
    public Optional<AccessScope> whoMayAsk(List<AccessScope> inEachRole, Set<RevealedField> fields, LocalDate today) {
        return first(inEachRole, today, sights -> fields.stream().allMatch(field -> isRevealed(sights, field)));
    }

    /** The role in which something opens where it cannot wait. */
    public Optional<AccessScope> whoMayBreakGlass(List<AccessScope> inEachRole, LocalDate today) {
        return first(inEachRole, today, Sights::opensSomeWithBreakGlass);
    }

    /** The role in which all of this may be asked for by who has broken the glass. */
    public Optional<AccessScope> whoMayAskBehindGlass(
            List<AccessScope> inEachRole, Set<RevealedField> fields, LocalDate today) {
        return first(
                inEachRole,
                today,
                sights -> fields.stream()
                        .allMatch(field -> isRevealed(sights, field) || sights.opensWithBreakGlass(field)));
    }

    /** Whether the caller knows of the case in any role, and so may be told that something of it is not for her. */
    public boolean isKnownTo(List<AccessScope> inEachRole, LocalDate today) {
        return inEachRole.stream().anyMatch(one -> sights(one, today).sees(KindOfData.DUTIES));
    }

    /** The day on which it was forgotten. */
    public Optional<LocalDate> forgottenOn() {
        return now.forgottenOn();
    }

    /** What is under seal of these kinds. */
    List<RevealedEntry> open(Revealing revealing, Set<RevealedField> fields) {
        return revealing.of(new SealedPlaces(now.entries()), fields, stored);
    }

    private Optional<AccessScope> first(List<AccessScope> inEachRole, LocalDate today, Predicate<Sights> allows) {
        return inEachRole.stream()
                .filter(one -> allows.test(sights(one, today)))
                .findFirst();
    }

    private Sights sights(AccessScope one, LocalDate today) {
        return NeedToKnow.of(one, involvement(), today);
    }

    private static boolean isRevealed(Sights sights, RevealedField field) {
        return sights.of(KindOfData.of(field)) == Sight.REVEAL;
    }

    CaseInvolvement involvement() {
        return new CaseInvolvement(
                now.heldBy(),
                now.askedToTakeIt().orElse(null),
                now.worker().orElse(null),
                now.awaitedServices(),
                now.followUpDueFrom().orElse(null),
                now.isInShelter(),
                now.status() == CaseStatus.COORDINATION);
    }
}
