package org.caseledger.command.lifecycle;

import org.caseledger.command.lifecycle.refusals.CategoryMissing;

/** What a classification must say. */
final class ClassificationRules {
    static final Rule<ClassifyCase> MAY_CLASSIFY =
            Rule.all(DatingRules.DEED_OF_THE_CENTRE::check, ClassificationRules::categoryNamed);

    private ClassificationRules() {}

    private static void categoryNamed(Case theCase, ClassifyCase c) {
        if (c.categories().isEmpty()) {
            throw new CategoryMissing();
        }
    }
}
