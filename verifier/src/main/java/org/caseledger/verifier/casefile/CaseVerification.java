package org.caseledger.verifier.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.verifier.evidence.CarriedCheckpoint;
import org.caseledger.verifier.evidence.ConsistencyFile;
import org.caseledger.verifier.evidence.EvidenceZip;
import org.caseledger.verifier.evidence.ListedSums;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.CheckpointTrust;
import org.caseledger.verifier.trust.EarlierCheckpoint;
import org.caseledger.verifier.trust.TrustedKeys;
import org.caseledger.verifier.trust.UnseenTampering;
import org.jspecify.annotations.Nullable;

/** Checks the evidence of one case. */
public final class CaseVerification {

    private final TrustedKeys keys;
    private final @Nullable EarlierCheckpoint earlier;
    private final CheckReport report;

    public CaseVerification(TrustedKeys keys, @Nullable EarlierCheckpoint earlier, CheckReport report) {
        this.keys = keys;
        this.earlier = earlier;
        this.report = report;
    }

    /** @throws InputRefused for what is no such file */
    public void check(Path file) {
        try (EvidenceZip zip = EvidenceZip.open(file, EvidenceZip.Bounds.OF_A_CASE)) {
            check(zip, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(EvidenceZip zip, Path file) {
        LogCheckpoint checkpoint = CarriedCheckpoint.read(zip, file);
        List<EventFolder> folders = EventFolder.in(zip, report);
        if (folders.isEmpty()) {
            throw new InputRefused(Statement.ZIP_WITHOUT_EVENTS, file);
        }
        if (earlier != null) {
            ConsistencyFile.require(earlier, zip, checkpoint, file);
        }
        report.reads(Statement.READS_CASE, file, folders.size());
        ListedSums.check(zip, report);
        CheckpointTrust trust = new CheckpointTrust(keys, report);
        trust.check(checkpoint);
        checkEvents(folders, checkpoint);
        if (earlier != null && earlier.isComparable(checkpoint, trust, report)) {
            ConsistencyFile.check(earlier, zip, checkpoint, report);
        }
        report.unseen(Statement.UNSEEN_NEWEST);
        report.unseen(Statement.UNSEEN_UNSIGNED);
        UnseenTampering.tell(report, keys, earlier);
    }

    private void checkEvents(List<EventFolder> folders, LogCheckpoint checkpoint) {
        int before = report.brokenSoFar();
        CaseOrder order = new CaseOrder(report);
        List<ProvedEvent> events = new ArrayList<>();
        for (EventFolder folder : folders) {
            order.reach(folder.sequence());
            new EventCheck(folder, checkpoint, report).check().ifPresent(event -> {
                order.follow(event);
                events.add(event);
            });
        }
        if (report.brokenSoFar() == before) {
            ProvedEvent first = events.get(0);
            ProvedEvent last = events.get(events.size() - 1);
            report.holds(Statement.EVENTS_HOLD, first.entry().aggregate(), events.size());
            report.holds(
                    Statement.ORDER_HOLDS,
                    first.entry().type(),
                    last.entry().sequence(),
                    first.position(),
                    last.position());
        }
        long sealed =
                events.stream().filter(event -> event.entry().sealed() != null).count();
        if (sealed > 0) {
            report.unseen(Statement.UNSEEN_SEALED, sealed);
        }
    }
}
