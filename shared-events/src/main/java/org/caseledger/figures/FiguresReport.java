package org.caseledger.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.caseledger.eventlog.Hash;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;

/**
 * What the ledger counts for a period, up to a position: of each centre and of the State. The same beginning of the log is the same bytes,
 * whoever counts it; {@code docs/format.md} says what stands where.
 *
 * @param position of the last event that is counted
 */
public record FiguresReport(
        PublicationPeriod kind,
        String period,
        LocalDate from,
        LocalDate to,
        String definition,
        long position,
        CountedFigures figures) {
    private static final String FIRST_LINE = "caseledger figures 1\n";
    private static final String COLUMNS =
            "centre registered struckOff resolvedInPeriod resolvedAgainInPeriod reopenedInPeriod handedOver\n";
    private static final String STATE = "STATE";

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(FIRST_LINE);
        text.append("kind ").append(kind.name()).append('\n');
        text.append("period ").append(period).append('\n');
        text.append("from ").append(from).append('\n');
        text.append("to ").append(to).append('\n');
        text.append("definition ").append(definition).append('\n');
        text.append("position ").append(position).append('\n');
        text.append(COLUMNS);
        figures.byCentre().forEach((centre, totals) -> append(centre, totals, text));
        append(STATE, figures.totals(), text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of its bytes, in hexadecimal digits. */
    public String digest() {
        return Hash.over(bytes()).toString();
    }

    private static void append(String name, PublishedTotals totals, StringBuilder text) {
        text.append(name)
                .append(' ')
                .append(totals.registered())
                .append(' ')
                .append(totals.struckOff())
                .append(' ')
                .append(totals.resolvedInPeriod())
                .append(' ')
                .append(totals.resolvedAgainInPeriod())
                .append(' ')
                .append(totals.reopenedInPeriod())
                .append(' ')
                .append(totals.handedOver())
                .append('\n');
    }
}
