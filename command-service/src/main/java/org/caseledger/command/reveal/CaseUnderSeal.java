package org.caseledger.command.reveal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.eventstore.StoredLife;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.IdentityField;
import org.caseledger.events.RevealedField;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.needtoknow.CaseInvolvement;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.caseledger.service.needtoknow.Sight;
import org.caseledger.service.needtoknow.Sights;

/** A case as it stands, with what is under seal in it and who may ask for that. */
public final class CaseUnderSeal {
    /** Cells in which it is told that something is there. */
    private static final Set<Sight> MAY_KNOW_OF = EnumSet.of(Sight.SEEN, Sight.REVEAL, Sight.MASK);

    private final CaseNow now;
    private final Map<Long, CaseEvent> asRecorded;
    private final Map<Long, LogEvent> stored;
    private final String number;

    /**
     * @param events all of the case, by their sequence
     * @param stored the same as the log has them
     */
    public CaseUnderSeal(Map<Long, CaseEvent> events, Map<Long, LogEvent> stored) {
        this.now = CaseNow.of(events);
        this.asRecorded = Map.copyOf(events);
        this.stored = Map.copyOf(stored);
        this.number = numberIn(events.values());
    }

    /** As the log has it; empty for what is no case. */
    public static Optional<CaseUnderSeal> read(LogReader log, UUID id) {
        return StoredLife.read(log, id.toString(), "Case").map(life -> new CaseUnderSeal(life.ofCase(), life.stored()));
    }

    /** Sequence of its newest event. */
    public long version() {
        return stored.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    /** Its official number, of its first event. */
    public String number() {
        return number;
    }

    public CaseStatus status() {
        return now.status();
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
        return first(inEachRole, today, sights -> fields.stream().allMatch(sights::reveals));
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
                sights ->
                        fields.stream().allMatch(field -> sights.reveals(field) || sights.opensWithBreakGlass(field)));
    }

    /** The role in which the caller knows of the case, and so may be told that something of it is not for her. */
    public Optional<AccessScope> whoKnowsOf(List<AccessScope> inEachRole, LocalDate today) {
        return first(inEachRole, today, sights -> sights.sees(KindOfData.DUTIES));
    }

    /** Whether it may be asked for in this one role. */
    public boolean isRevealed(AccessScope one, RevealedField field, LocalDate today) {
        return sights(one, today).reveals(field);
    }

    /** What of who she is counts now, by kind alone, as far as the caller may know in this one role that it is there. */
    public Set<IdentityField> known(AccessScope one, LocalDate today) {
        SealedPlaces places = new SealedPlaces(now.entries(), asRecorded);
        Sights sights = sights(one, today);
        return Stream.of(IdentityField.values())
                .filter(field -> {
                    RevealedField asked = RevealedField.of(field);
                    return !places.of(asked).isEmpty() && MAY_KNOW_OF.contains(sights.of(KindOfData.of(asked)));
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentityField.class)));
    }

    /**
     * What she is called and reached by, opened for whoever compares it and shows nothing of it.
     *
     * @throws org.caseledger.command.sealing.CannotBeOpened where anything of it is not what was sealed
     */
    public IdentityInForce identity(PersonalSealing sealing) {
        List<RevealedEntry> opened = open(
                new Revealing(sealing), EnumSet.of(RevealedField.NAME, RevealedField.CALLED_BY, RevealedField.PHONES));
        return new IdentityInForce(texts(opened, "name", "calledBy"), texts(opened, "number"));
    }

    private static List<PersonalText> texts(List<RevealedEntry> opened, String... names) {
        return opened.stream()
                .flatMap(entry -> Stream.of(names).map(entry.details()::get).filter(Objects::nonNull))
                .map(RevealedText::text)
                .toList();
    }

    /** The day on which it was forgotten. */
    public Optional<LocalDate> forgottenOn() {
        return now.forgottenOn();
    }

    /** What is under seal of these kinds. */
    List<RevealedEntry> open(Revealing revealing, Set<RevealedField> fields) {
        return revealing.of(new SealedPlaces(now.entries(), asRecorded), fields, stored);
    }

    private Optional<AccessScope> first(List<AccessScope> inEachRole, LocalDate today, Predicate<Sights> allows) {
        return inEachRole.stream()
                .filter(one -> allows.test(sights(one, today)))
                .findFirst();
    }

    private Sights sights(AccessScope one, LocalDate today) {
        return NeedToKnow.of(one, involvement(now), today);
    }

    private static String numberIn(Collection<CaseEvent> events) {
        return events.stream()
                .map(event -> event instanceof CaseRegistered registered
                        ? registered.number()
                        : event instanceof CaseBroughtForward brought ? brought.number() : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** What of a case decides who has to do with it. */
    public static CaseInvolvement involvement(CaseNow now) {
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
