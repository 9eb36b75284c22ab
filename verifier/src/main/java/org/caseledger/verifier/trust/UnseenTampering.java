package org.caseledger.verifier.trust;

import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/** Says what nobody can see with the keys and the earlier checkpoint that were given. */
public final class UnseenTampering {
    private UnseenTampering() {}

    public static void tell(CheckReport report, TrustedKeys keys, @Nullable EarlierCheckpoint earlier) {
        boolean isWitnessed = !keys.witnesses().isEmpty();
        if (isWitnessed) {
            report.unseen(Statement.UNSEEN_AFTER_WITNESS);
        } else if (earlier == null) {
            report.unseen(Statement.UNSEEN_WITHOUT_BOTH);
        } else {
            report.unseen(Statement.UNSEEN_WITHOUT_WITNESS, earlier.checkpoint().size());
        }
        report.unseen(Statement.UNSEEN_KEY, keys.log().name());
        report.unseen(Statement.UNSEEN_TIME);
    }
}
