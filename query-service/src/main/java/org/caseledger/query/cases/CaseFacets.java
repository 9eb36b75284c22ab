package org.caseledger.query.cases;

import java.util.List;
import java.util.Optional;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.jspecify.annotations.Nullable;

/**
 * What a case is counted by.
 *
 * @param categories none while it is not classified
 */
public record CaseFacets(
        CaseIntake intake,
        List<Category> categories,
        @Nullable GbvimsType gbvimsType) {

    /** By its newest classification that had happened by the day. */
    public static CaseFacets happened(CaseAt of) {
        return of(of.intake(), of.classification());
    }

    /** By its newest classification that is known, whatever the day of that. */
    public static CaseFacets known(CaseAt of) {
        return of(
                of.intake(), CaseAt.recordedLast(of.known(CaseClassified.class)).map(CaseEntry::event));
    }

    private static CaseFacets of(CaseIntake intake, Optional<CaseClassified> classification) {
        return new CaseFacets(
                intake,
                classification.map(CaseClassified::categories).orElse(List.of()),
                classification.map(CaseClassified::gbvimsType).orElse(null));
    }

    public boolean isClassified() {
        return gbvimsType != null;
    }
}
