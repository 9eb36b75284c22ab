package org.caseledger.verifier.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.evidence.CarriedCheckpoint;
import org.caseledger.verifier.evidence.ConsistencyFile;
import org.caseledger.verifier.evidence.EvidenceZip;
import org.caseledger.verifier.evidence.ListedSums;
import org.caseledger.verifier.merkle.ConsistencyPath;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.CheckpointTrust;
import org.caseledger.verifier.trust.EarlierCheckpoint;
import org.caseledger.verifier.trust.TrustedKeys;
import org.caseledger.verifier.trust.UnseenTampering;
import org.jspecify.annotations.Nullable;

/** Checks the evidence of published figures. */
public final class FiguresVerification {
    private static final String PUBLICATION = "publication.consistency";
    private static final String REPORT = "report.txt";

    private final TrustedKeys keys;
    private final @Nullable EarlierCheckpoint earlier;
    private final CheckReport report;

    public FiguresVerification(TrustedKeys keys, @Nullable EarlierCheckpoint earlier, CheckReport report) {
        this.keys = keys;
        this.earlier = earlier;
        this.report = report;
    }

    /** @throws InputRefused for what is no such file */
    public void check(Path file) {
        try (EvidenceZip zip = EvidenceZip.open(file, EvidenceZip.Bounds.OF_A_LOG)) {
            check(zip, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(EvidenceZip zip, Path file) {
        LogCheckpoint checkpoint = CarriedCheckpoint.read(zip, file);
        ConsistencyPath toCheckpoint = toCheckpoint(zip, file);
        long size = toCheckpoint.from();
        boolean isOnTheWay = earlier != null && earlier.checkpoint().size() <= size;
        if (earlier != null && !isOnTheWay) {
            ConsistencyFile.require(earlier, zip, checkpoint, file);
        }
        report.reads(Statement.READS_FIGURES, file, size);
        ListedSums.check(zip, report);
        CheckpointTrust trust = new CheckpointTrust(keys, report);
        trust.check(checkpoint);
        boolean isComparable = earlier != null && earlier.isComparable(checkpoint, trust, report);
        FiguresFiles files = new FiguresFiles(zip, size, report);
        PublishedFigures published = published(files, size);
        FiguresWalk walk = new FiguresWalk(files, published, isComparable && isOnTheWay ? earlier : null, report);
        walk.check().ifPresent(root -> {
            if (toCheckpoint.to() != checkpoint.size()) {
                report.broken(Statement.PUBLICATION_SIZES, PUBLICATION, toCheckpoint.to(), checkpoint.size());
            } else if (toCheckpoint.proves(root, checkpoint.root())) {
                report.holds(Statement.FIGURES_ROOT_HOLDS, size);
            } else {
                report.broken(Statement.FIGURES_ROOT_DIFFERS, size);
            }
        });
        compareReport(zip, walk.reportMade());
        if (earlier != null && isComparable && !isOnTheWay) {
            ConsistencyFile.check(earlier, zip, checkpoint, report);
        }
        sayWhatIsUnseen(published, checkpoint.size() - size);
    }

    /** What the last event says; absent where it is no publication, which is said. */
    private @Nullable PublishedFigures published(FiguresFiles files, long size) {
        long last = files.bundles() - 1;
        Optional<byte[]> entry = files.entries(last).map(FiguresVerification::last);
        Optional<List<byte[]>> payloads = files.payloads(last);
        if (entry.isEmpty()) {
            return null;
        }
        try {
            EventEntry newest = EventEntry.read(entry.get());
            if (!newest.type().equals("FiguresPublished")) {
                report.broken(Statement.LAST_IS_NO_PUBLICATION, size - 1, newest.type());
                return null;
            }
            Optional<byte[]> payload = payloads.filter(all -> !all.isEmpty()).map(FiguresVerification::last);
            if (payload.isEmpty()) { // the walk says that it is missing
                return null;
            }
            if (!HashValue.over(payload.get()).equals(newest.payload())) {
                report.broken(Statement.LAST_PAYLOAD_DIFFERS, size - 1);
                return null;
            }
            PublishedFigures published = PublishedFigures.read(payload.get(), newest.revision());
            if (published.position() >= size - 1) {
                report.broken(Statement.COUNTED_BEYOND, published.position(), size - 1);
            }
            requireComparable(published.state(), size - 1);
            return published;
        } catch (Malformed e) {
            report.broken(Statement.PAYLOAD_UNREADABLE, size - 1, e.remark());
            return null;
        }
    }

    /** What has no end among the events before the publication is never met on the way, and would be believed. */
    private void requireComparable(PublishedFigures.@Nullable NamedState state, long before) {
        if (state != null && (state.size() < 1 || state.size() > before)) {
            report.broken(Statement.PUBLISHED_STATE_BEYOND, state.size(), before);
        }
    }

    private void compareReport(EvidenceZip zip, byte @Nullable [] made) {
        if (made != null && !(zip.has(REPORT) && Arrays.equals(zip.read(REPORT), made))) {
            report.broken(Statement.REPORT_DIFFERS, REPORT);
        }
    }

    private void sayWhatIsUnseen(@Nullable PublishedFigures published, long later) {
        report.unseen(Statement.UNSEEN_NOT_COUNTED);
        report.unseen(Statement.UNSEEN_UNSIGNED);
        if (later > 0) {
            report.unseen(Statement.UNSEEN_REVISED, later);
        }
        if (published != null && published.state() != null) {
            report.unseen(Statement.UNSEEN_BLOCK, published.state().block());
        }
        UnseenTampering.tell(report, keys, earlier);
    }

    private static byte[] last(List<byte[]> all) {
        return all.get(all.size() - 1);
    }

    private static ConsistencyPath toCheckpoint(EvidenceZip zip, Path file) {
        try {
            ConsistencyPath path = ConsistencyFile.read(zip.read(PUBLICATION));
            if (path.from() > 0) {
                return path;
            }
            throw new Malformed(Statement.PROOF_LINE, "from N");
        } catch (Malformed e) {
            throw new InputRefused(Statement.BUNDLE_MALFORMED, file + ": " + PUBLICATION, e.remark());
        }
    }
}
