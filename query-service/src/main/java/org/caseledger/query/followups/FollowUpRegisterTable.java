package org.caseledger.query.followups;

import org.caseledger.query.listing.ListTable;

/** The register of follow-ups as a file. */
final class FollowUpRegisterTable {
    static final ListTable<RecordedFollowUp> TABLE = ListTable.<RecordedFollowUp>named("follow-up-register")
            .column("number", RecordedFollowUp::number)
            .column("centre", RecordedFollowUp::centre)
            .district("district", RecordedFollowUp::district)
            .column("followedUpOn", RecordedFollowUp::on)
            .column("slot", RecordedFollowUp::slot)
            .code("mode", RecordedFollowUp::mode)
            .code("outcome", RecordedFollowUp::outcome)
            .column("recordedOn", RecordedFollowUp::recordedOn)
            .column("correctedOn", RecordedFollowUp::correctedOn)
            .column("caseId", RecordedFollowUp::caseId);

    private FollowUpRegisterTable() {}
}
