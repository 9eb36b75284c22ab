package org.caseledger.demo;

import static org.caseledger.events.Category.*;

import java.util.EnumSet;
import java.util.Set;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;

/** What a woman comes with. */
record CaseMatter(IntakeChannel channel, AgeBand age, Set<Category> categories, GbvimsType type, RiskLevel risk) {
    private static final Set<Category> SEXUAL = EnumSet.of(SEXUAL_ABUSE, RAPE, MOLESTATION, HUMAN_TRAFFICKING);
    private static final Set<Category> NEVER_SETTLED = EnumSet.of(RAPE, HUMAN_TRAFFICKING, ACID_ATTACK, DOWRY_DEATH);

    boolean ofGirl() {
        return age == AgeBand.UNDER_18;
    }

    /** A girl, and a sexual offence by either classification: the law asks for a report and the Child Welfare Committee. */
    boolean isReportedByLaw() {
        return ofGirl()
                && (categories.stream().anyMatch(SEXUAL::contains)
                        || type == GbvimsType.RAPE
                        || type == GbvimsType.SEXUAL_ASSAULT);
    }

    boolean mayBeSettled() {
        return !ofGirl() && categories.stream().noneMatch(NEVER_SETTLED::contains);
    }

    boolean isViolentCrime() {
        return categories.stream().anyMatch(NEVER_SETTLED::contains)
                || categories.stream().anyMatch(SEXUAL::contains);
    }
}
