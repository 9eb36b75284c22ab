package org.caseledger.verifier.figures;

import java.time.LocalDate;
import org.caseledger.verifier.json.JsonObject;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the publication says.
 *
 * @param position of the last event that it counts
 * @param totals in the order of {@link FigureSums#NAMES}
 * @param saysThatItDiffers whether it says itself that the ledger counts otherwise
 * @param reportDigest absent in revision 1
 * @param state that was signed when it was published; absent in revision 1
 */
record PublishedFigures(
        String kind,
        String period,
        LocalDate from,
        LocalDate to,
        String definition,
        long position,
        long[] totals,
        boolean saysThatItDiffers,
        @Nullable String reportDigest,
        @Nullable NamedState state) {

    /** @param block hash of the block at its end */
    record NamedState(long size, String root, String block) {}

    /**
     * @param revision of the event; only the first may say nothing of the report and of what was signed
     * @throws org.caseledger.verifier.report.Malformed naming the member that is wrong
     */
    static PublishedFigures read(byte[] payload, String revision) {
        JsonObject published = JsonObject.read(payload);
        JsonObject totals = published.object("totals");
        boolean isFirst = revision.equals("1");
        JsonObject state = isFirst ? published.objectOrAbsent("checkpoint") : published.object("checkpoint");
        return new PublishedFigures(
                published.text("kind"),
                published.text("period"),
                CountedPosting.day("from", published.text("from")),
                CountedPosting.day("to", published.text("to")),
                definition(published.text("definition")),
                published.number("position"),
                FigureSums.NAMES.stream().mapToLong(totals::number).toArray(),
                published.isTrue("acknowledgedDifference"),
                isFirst ? published.textOrAbsent("reportDigest") : published.text("reportDigest"),
                state == null ? null : new NamedState(state.number("size"), state.text("root"), state.text("block")));
    }

    private static String definition(String code) {
        if (!FigureSums.DEFINITIONS.contains(code)) {
            throw new Malformed(Statement.FIGURES_DEFINITION, code);
        }
        return code;
    }
}
