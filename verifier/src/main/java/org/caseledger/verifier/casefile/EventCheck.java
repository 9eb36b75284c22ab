package org.caseledger.verifier.casefile;

import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.merkle.MerkleHash;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Remark;
import org.caseledger.verifier.report.Statement;

/** Checks one event by itself: its contents are those of its entry, and its entry stands in the log. */
final class EventCheck {
    private final EventFolder folder;
    private final LogCheckpoint checkpoint;
    private final CheckReport report;

    EventCheck(EventFolder folder, LogCheckpoint checkpoint, CheckReport report) {
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.report = report;
    }

    /** The event; empty where its entry or its proof cannot be read. */
    Optional<ProvedEvent> check() {
        Optional<byte[]> bytes = read(folder::entry, Statement.OF_ENTRY);
        Optional<EventEntry> entry = bytes.flatMap(read -> read(() -> EventEntry.read(read), Statement.OF_ENTRY));
        entry.ifPresent(of -> {
            compare(folder::payload, of.payload(), Statement.OF_PAYLOAD, Statement.PAYLOAD_DIFFERS);
            compare(folder::metadata, of.metadata(), Statement.OF_METADATA, Statement.METADATA_DIFFERS);
        });
        Optional<InclusionFile> proof = read(() -> InclusionFile.read(folder.proof()), Statement.OF_PROOF);
        bytes.ifPresent(read -> proof.ifPresent(by -> prove(read, by)));
        return entry.flatMap(of -> proof.map(by -> new ProvedEvent(of, by.path().index())));
    }

    private void compare(Supplier<byte[]> content, HashValue expected, Statement part, Statement differs) {
        read(content, part)
                .filter(bytes -> !HashValue.over(bytes).equals(expected))
                .ifPresent(bytes -> broken(Remark.of(differs)));
    }

    private void prove(byte[] entry, InclusionFile proof) {
        long position = proof.path().index();
        if (!checkpoint.isSpelt(proof.checkpoint())) {
            broken(Remark.of(Statement.PROOF_OF_OTHER_CHECKPOINT));
        }
        if (position >= checkpoint.size()) {
            broken(Remark.of(Statement.POSITION_BEYOND, position, checkpoint.size()));
        } else if (proof.path()
                .rootFrom(MerkleHash.leaf(entry), checkpoint.size())
                .filter(checkpoint.root()::equals)
                .isEmpty()) {
            broken(Remark.of(Statement.ENTRY_NOT_PROVED, position));
        }
    }

    private <T> Optional<T> read(Supplier<T> content, Statement part) {
        try {
            return Optional.of(content.get());
        } catch (Malformed e) {
            broken(Remark.of(part, e.remark()));
            return Optional.empty();
        }
    }

    private void broken(Remark what) {
        report.broken(Statement.EVENT_DIFFERS, folder.sequence(), what);
    }
}
