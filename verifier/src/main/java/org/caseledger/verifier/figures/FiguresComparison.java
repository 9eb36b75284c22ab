package org.caseledger.verifier.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;

/** What was published beside what the postings add up to. */
record FiguresComparison(PublishedFigures published, FigureSums sums, CheckReport report) {

    void compare() {
        compareTotals();
        compareDigest();
    }

    private void compareTotals() {
        long[] counted = sums.totals();
        if (Arrays.equals(counted, published.totals())) {
            report.holds(
                    Statement.TOTALS_HOLD,
                    published.period(),
                    published.from(),
                    published.to(),
                    published.position(),
                    IntStream.range(0, counted.length)
                            .mapToObj(i -> FigureSums.NAMES.get(i) + " " + counted[i])
                            .collect(Collectors.joining(", ")));
            return;
        }
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] != published.totals()[i]) {
                Object[] difference = {FigureSums.NAMES.get(i), published.totals()[i], published.position(), counted[i]
                };
                if (published.saysThatItDiffers()) {
                    report.holds(Statement.DIFFERENCE_SAID, difference);
                } else {
                    report.broken(Statement.TOTAL_DIFFERS, difference);
                }
            }
        }
    }

    private void compareDigest() {
        String digest = published.reportDigest();
        if (digest == null) {
            report.unseen(Statement.UNSEEN_FIRST_REVISION);
            return;
        }
        String made = HashValue.over(sums.report(published)).toString();
        if (made.equals(digest)) {
            report.holds(Statement.DIGEST_HOLDS, made);
        } else {
            report.broken(Statement.DIGEST_DIFFERS, made, digest);
        }
    }
}
