package org.caseledger.verifier.export;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;

/** Tiles and bundles that were not full yet at an earlier export into the same folder: each must be a beginning of what is there now. */
final class OlderParts {
    private final ExportFolder folder;
    private final CheckReport report;
    private int found;

    OlderParts(ExportFolder folder, CheckReport report) {
        this.folder = folder;
        this.report = report;
    }

    /**
     * @param width of the tile that is there now
     * @param beginning the bytes of so many hashes or entries of it
     */
    void check(TilePath tile, int width, IntFunction<byte[]> beginning) {
        for (String file : folder.leftOf(tile)) {
            String digits = file.substring(tile.partial().length());
            if (!digits.matches("[1-9][0-9]{0,2}") || Integer.parseInt(digits) >= width) {
                continue; // it is left, and said to be too many
            }
            found++;
            byte[] older = folder.take(file).orElseThrow();
            if (!Arrays.equals(older, beginning.apply(Integer.parseInt(digits)))) {
                report.broken(Statement.OLDER_PART_DIFFERS, file);
            }
        }
    }

    int found() {
        return found;
    }
}
