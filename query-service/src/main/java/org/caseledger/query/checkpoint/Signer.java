package org.caseledger.query.checkpoint;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.caseledger.query.tree.LogTree;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * Signs checkpoints. What is to be signed is intended first, in the database and then in a file beside the key, so whoever is started again signs the same or
 * more. What was intended must be the beginning of the log, whoever signs next: of a log that was restored from an older copy nothing is signed.
 * Two signers of one log do no harm: both sign beginnings of it.
 */
final class Signer {
    private final LogTree tree;
    private final LongSupplier head;
    private final NoteKey key;
    private final SignedFile file;
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final CheckpointFolder folder;
    private final Runnable betweenSteps;
    private volatile @Nullable TreeHead signed;

    /**
     * @param head position of the newest event of the log, which the tree may be behind
     * @param betweenSteps done before each step that leaves something behind, for tests that end there
     */
    Signer(
            LogTree tree,
            LongSupplier head,
            NoteKey key,
            SignedFile file,
            Checkpoints checkpoints,
            Witnesses witnesses,
            CheckpointFolder folder,
            Runnable betweenSteps) {
        this.tree = tree;
        this.head = head;
        this.key = key;
        this.file = file;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.folder = folder;
        this.betweenSteps = betweenSteps;
    }

    /**
     * Signs what the tree is now, if it is more than what was signed.
     *
     * @return absent if there was nothing to sign, or the tree is not as far as what was signed
     * @throws SignerRefuses where that is not the beginning of this log, or a witness saw another one
     * @throws IllegalStateException where fewer witnesses cosign than must
     */
    Optional<String> sign() {
        TreeHead remembered = signed == null ? file.read() : signed;
        TreeHead intended = checkpoints.intent().orElse(null);
        TreeHead newest = intended != null && intended.size() > remembered.size() ? intended : remembered;
        requireNoOlderThan(newest);
        TreeHead now = tree.head();
        if (now.size() < newest.size()
                || now.size() > events()) { // it is made anew, or was made of a log that is another one by now
            return Optional.empty();
        }
        requireBeginning(remembered);
        if (intended != null) {
            requireBeginning(intended);
        }
        if (newest.size() > remembered.size()) { // what another signer signed is not forgotten with the database
            file.write(newest);
        }
        signed = newest;
        return now.size() <= checkpoints.published() && !witnesses.areToBeAsked()
                ? Optional.empty()
                : sign(intended, now);
    }

    /** Leaves of what was signed or intended here; none before the first time. */
    long size() {
        TreeHead known = signed;
        return known == null ? 0 : known.size();
    }

    private Optional<String> sign(@Nullable TreeHead intended, TreeHead now) {
        betweenSteps.run();
        if (!checkpoints.intend(intended, now)) {
            return Optional.empty(); // another signer came between; the next time its intent is looked at
        }
        betweenSteps.run();
        file.write(now);
        signed = now;
        betweenSteps.run();
        String note = witnesses.cosigned(
                key.sign(new Checkpoint(key.name(), now).text()), tree.of(now.size()), this::mostIntended);
        folder.keep(now, note);
        betweenSteps.run();
        checkpoints.publish(now, note);
        return Optional.of(note);
    }

    /** Also by another signer, by now. */
    private long mostIntended() {
        return Math.max(size(), checkpoints.intent().map(TreeHead::size).orElse(0L));
    }

    private void requireNoOlderThan(TreeHead newest) {
        if (newest.size() > events()) {
            throw new SignerRefuses("the log has %d events, and %d were signed: it is older than what was signed"
                    .formatted(events(), newest.size()));
        }
    }

    private long events() {
        return head.getAsLong() + 1;
    }

    private void requireBeginning(TreeHead before) {
        if (!tree.of(before.size()).root().equals(before.root())) {
            throw new SignerRefuses(
                    "the first %d events are not those that were signed: the log was edited, or is another one"
                            .formatted(before.size()));
        }
    }
}
