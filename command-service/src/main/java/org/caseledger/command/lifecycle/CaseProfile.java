package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.TransferAccepted;
import org.jspecify.annotations.Nullable;

/** What is known of her and of what was done to her; the newest entry counts. */
final class CaseProfile {
    private static final Set<Category> NEVER_SETTLED =
            EnumSet.of(Category.RAPE, Category.HUMAN_TRAFFICKING, Category.ACID_ATTACK, Category.DOWRY_DEATH);
    private static final Set<Category> SEXUAL_OFFENCES = EnumSet.of(
            Category.SEXUAL_ABUSE, Category.RAPE, Category.MOLESTATION, Category.WORKPLACE_SEXUAL_HARASSMENT);
    private static final Set<GbvimsType> SEXUAL_TYPES = EnumSet.of(GbvimsType.RAPE, GbvimsType.SEXUAL_ASSAULT);

    private LocalDate firstContactOn = LocalDate.MIN;
    private AgeBand ageBand = AgeBand.UNKNOWN;
    private Set<Category> categories = Set.of();
    private @Nullable GbvimsType gbvimsType;
    /** Whom the centre gave it to that holds the case now. */
    private @Nullable String worker;

    private @Nullable RiskAssessed newestRisk;
    private @Nullable SafetyPlanAgreed newestPlan;
    private final Set<CasesLinked> links = new HashSet<>();

    LocalDate firstContactOn() {
        return firstContactOn;
    }

    AgeBand ageBand() {
        return ageBand;
    }

    boolean isOfGirl() {
        return ageBand == AgeBand.UNDER_18;
    }

    boolean isClassified() {
        return gbvimsType != null;
    }

    boolean isClassifiedAs(Set<Category> others, GbvimsType type) {
        return categories.equals(others) && gbvimsType == type;
    }

    boolean isAssignedTo(String other) {
        return other.equals(worker);
    }

    Optional<String> worker() {
        return Optional.ofNullable(worker);
    }

    boolean wasAssessedAs(RiskAssessed other) {
        return other.equals(newestRisk);
    }

    boolean isPlannedFor(SafetyPlanAgreed other) {
        return other.equals(newestPlan);
    }

    boolean isLinkedAs(UUID otherCase, CaseLink link) {
        return links.stream().anyMatch(one -> one.otherCase().equals(otherCase) && one.link() == link);
    }

    /** By law, or because she is a child, this is for a court and not for a settlement. */
    boolean mayBeSettled() {
        return !isOfGirl() && categories.stream().noneMatch(NEVER_SETTLED::contains);
    }

    /** Either classification is enough to suspect one; neither is derived from the other. */
    boolean isSexualOffenceAgainstGirl() {
        return isOfGirl()
                && (SEXUAL_TYPES.contains(gbvimsType) || categories.stream().anyMatch(SEXUAL_OFFENCES::contains));
    }

    @EventSourcingHandler
    void on(CaseRegistered e) {
        firstContactOn = e.firstContactOn();
        ageBand = e.ageBand();
    }

    @EventSourcingHandler
    void on(CaseBroughtForward e) {
        firstContactOn = e.firstContactOn();
        ageBand = e.ageBand();
    }

    @EventSourcingHandler
    void on(SafetyPlanAgreed e) {
        newestPlan = e;
    }

    @EventSourcingHandler
    void on(CasesLinked e) {
        links.add(e);
    }

    @EventSourcingHandler
    void on(CaseClassified e) {
        categories = Set.copyOf(e.categories());
        gbvimsType = e.gbvimsType();
    }

    @EventSourcingHandler
    void on(CaseAssigned e) {
        worker = e.worker();
    }

    /** Whom another centre gave it to does not have it any more, also where it comes back. */
    @EventSourcingHandler
    void on(TransferAccepted e) {
        worker = null;
    }

    @EventSourcingHandler
    void on(RiskAssessed e) {
        newestRisk = e;
    }
}
