package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.RecordLegalStep;
import org.caseledger.command.lifecycle.ReferCase;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.LegalStep;
import org.caseledger.events.Partner;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Role;

/** What the law asks for where a sexual offence against a girl is suspected, also where she is helped no further. */
final class ReportByLaw {
    private ReportByLaw() {}

    static void tell(CaseStory story, LocalDate day) {
        if (!story.matter.isReportedByLaw()) {
            return;
        }
        UUID referral = story.dice.uuid();
        story.diary.writeAtOnce(
                Role.PARA_LEGAL_PERSONNEL,
                day,
                (on, today) -> new RecordLegalStep(story.id, LegalStep.POCSO_REPORT, null, on, today));
        story.diary.writeAtOnce(
                Role.CASE_WORKER,
                day,
                (on, today) -> new ReferCase(
                        story.id,
                        referral,
                        Partner.CHILD_WELFARE_COMMITTEE,
                        null,
                        LegalBasis.POCSO_REPORT,
                        ReportedBy.CENTRE_STAFF,
                        on,
                        today));
    }
}
