package org.caseledger.query.checkpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.events.SigningResumed;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * Signs checkpoints. What is to be signed is intended first, in the database and then in a file beside the key, so whoever is started again signs the same or
 * more. What was intended must be the beginning of the log, whoever signs next: of a log that was restored from an older copy nothing is signed.
 * Two signers of one log do no harm: both sign beginnings of it.
 */
final class Signer {
    private final GrowingLog log;
    private final Origin origin;
    private final UnaryOperator<String> key;
    private final SignedFile file;
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final CheckpointFolder folder;
    private final Runnable betweenSteps;
    /** When this signer began. */
    private final long began;

    private volatile @Nullable TreeHead signed;

    /**
     * @param origin name of the log and of its key
     * @param key signs a text
     * @param betweenSteps done before each step that leaves something behind, for tests that end there
     */
    Signer(
            GrowingLog log,
            Origin origin,
            UnaryOperator<String> key,
            SignedFile file,
            Checkpoints checkpoints,
            Witnesses witnesses,
            CheckpointFolder folder,
            Runnable betweenSteps) {
        this.log = log;
        this.origin = origin;
        this.key = key;
        this.file = file;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.folder = folder;
        this.betweenSteps = betweenSteps;
        this.began = log.events();
    }

    /**
     * Signs what the tree is now, if it is more than what was signed.
     *
     * @return absent if there was nothing to sign, or the tree is not as far as what was signed
     * @throws SignerRefuses where that is not the beginning of this log, or a witness saw another one
     * @throws IllegalStateException where fewer witnesses cosign than must, or the tree is of another log until it is made anew
     */
    Optional<String> sign() {
        log.history().requireGood(origin);
        TreeHead intended = checkpoints.intent(origin.text()).orElse(null);
        List<TreeHead> known = known(intended);
        TreeHead newest =
                known.stream().max(Comparator.comparingLong(TreeHead::size)).orElse(TreeHead.EMPTY);
        requireNoOlderThan(newest);
        TreeHead now = log.head();
        if (now.size() < newest.size()) { // it is made anew
            return Optional.empty();
        }
        requireTreeOfLog(now);
        known.forEach(this::requireBeginning);
        if (signed == null) {
            newest = remembered(intended, newest);
        } else if (newest.size() > signed.size()) { // what another signer signed is not forgotten with the database
            file.remember(newest);
        }
        signed = newest;
        return now.size() <= checkpoints.published(origin.text()) && !witnesses.areToBeAsked()
                ? Optional.empty()
                : sign(intended, now);
    }

    /** Leaves of what was signed or intended here; none before the first time. */
    long size() {
        TreeHead known = signed;
        return known == null ? 0 : known.size();
    }

    /** All that anybody here remembers to have been signed, or intended. */
    private List<TreeHead> known(@Nullable TreeHead intended) {
        return signed == null
                ? Stream.of(file.isThere() ? file.read() : intended, intended, folder.newest(origin))
                        .filter(Objects::nonNull)
                        .toList()
                : Stream.of(signed, intended).filter(Objects::nonNull).toList();
    }

    /**
     * At the start somebody outside the database says what was signed: the file, or without it enough witnesses, or an officer of the State. Witnesses are asked with what was intended
     * before, and so before anything new is signed.
     */
    private TreeHead remembered(@Nullable TreeHead intended, TreeHead newest) {
        boolean isVouchedFor =
                witnesses.vouch(note(newest), log.of(newest.size()), () -> Math.max(newest.size(), mostIntended()));
        TreeHead remembered = file.isThere() || intended != null && isVouchedFor ? newest : answeredFor(newest);
        file.remember(remembered);
        return remembered;
    }

    private TreeHead answeredFor(TreeHead newest) {
        SigningResumed answered = log.history().resumed(origin, began).orElseThrow(file::isLost);
        TreeHead last = SigningHistory.head(answered.checkpoint());
        requireNoOlderThan(last);
        requireBeginning(last);
        if (!note(last).equals(SigningHistory.note(answered))) {
            throw new SignerRefuses(
                    "the checkpoint of %d events, from which somebody wants to go on, was not signed with this key"
                            .formatted(last.size()));
        }
        return last.size() > newest.size() ? last : newest;
    }

    private Optional<String> sign(@Nullable TreeHead intended, TreeHead now) {
        betweenSteps.run();
        if (!checkpoints.intend(origin.text(), intended, now)) {
            return Optional.empty(); // another signer came between; the next time its intent is looked at
        }
        betweenSteps.run();
        file.remember(now);
        signed = now;
        betweenSteps.run();
        String note = witnesses.cosigned(note(now), log.of(now.size()), this::mostIntended);
        folder.keep(origin, now, note);
        betweenSteps.run();
        checkpoints.publish(origin.text(), now, note, log.blockOf(now.size()).orElse(null));
        return Optional.of(note);
    }

    private String note(TreeHead head) {
        return key.apply(new Checkpoint(origin.text(), head).text());
    }

    /** Also by another signer, by now. */
    private long mostIntended() {
        return Math.max(
                size(), checkpoints.intent(origin.text()).map(TreeHead::size).orElse(0L));
    }

    private void requireNoOlderThan(TreeHead newest) {
        if (newest.size() > log.events()) {
            throw new SignerRefuses("the log has %d events, and %d were signed: it is older than what was signed"
                    .formatted(log.events(), newest.size()));
        }
    }

    private void requireTreeOfLog(TreeHead now) {
        if (now.size() > log.events()) {
            throw new IllegalStateException(
                    "the tree has %d events, and the log %d: an older copy of the log was restored, and the views are of the log before it"
                            .formatted(now.size(), log.events()));
        }
        if (!log.endsAsTree(now.size())) {
            throw new IllegalStateException(
                    "event %d is not the one in the tree: an older copy of the log was restored, and the views are of the log before it"
                            .formatted(now.size() - 1));
        }
    }

    private void requireBeginning(TreeHead before) {
        if (!log.of(before.size()).root().equals(before.root())) {
            throw new SignerRefuses(
                    "the first %d events are not those that were signed: the log was edited, or is another one"
                            .formatted(before.size()));
        }
    }
}
