package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caseledger.local.store.journal.BsonBytes;
import org.caseledger.local.store.journal.Journal;
import org.caseledger.local.store.journal.State;

/**
 * The one writer. It takes what has been queued, appends it as one frame, forces once, then applies in that order, then
 * answers: nobody is told or shown what a crash could take back. While it forces, the next frame gathers.
 */
final class GroupCommit implements AutoCloseable {

    /** Bounds the memory of one frame; a single command may be larger. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int TOO_LARGE = 10334;

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Journal journal;
    private final State state;
    private final Function<Document, Document> apply;
    private final Consumer<Throwable> onBrokenJournal;
    private final Thread writer = new Thread(this::run, "journal");

    /** @param state what {@code apply} changes; compacted between two frames */
    GroupCommit(Journal journal, State state, Function<Document, Document> apply, Consumer<Throwable> onBrokenJournal) {
        this.journal = journal;
        this.state = state;
        this.apply = apply;
        this.onBrokenJournal = onBrokenJournal;
        writer.setDaemon(true);
        writer.start();
    }

    /** The answer comes after the command is on disk and applied; if the journal breaks, it is {@link JournalBroken}. */
    CompletableFuture<Document> submit(Document command) {
        byte[] bytes = BsonBytes.encode(command);
        if (bytes.length > BsonBytes.MOST) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "the local store takes commands of up to " + BsonBytes.MOST + " bytes, and this one has "
                            + bytes.length + ": send fewer documents at once");
        }
        Waiting waiting = new Waiting(command, bytes, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.answer;
    }

    /** Finishes what is queued. */
    @Override
    public void close() throws IOException {
        queue.add(Waiting.LAST);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    private void run() {
        List<Waiting> taken = List.of();
        try {
            for (taken = take(); !taken.isEmpty(); taken = take()) {
                journal.write(taken.stream().map(Waiting::bytes).toList());
                taken.forEach(this::applyAndAnswer);
                taken = List.of(); // whatever fails now, these are answered
                journal.compactIfOutgrown(state);
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            // After a failed write or force nobody knows what is on disk: nothing may be written after it.
            onBrokenJournal.accept(e);
            disappoint(taken, new JournalBroken(e));
        }
    }

    private void disappoint(List<Waiting> taken, JournalBroken broken) {
        taken.forEach(waiting -> waiting.answer.completeExceptionally(broken));
        try {
            for (Waiting next = queue.take(); next != Waiting.LAST; next = queue.take()) {
                next.answer.completeExceptionally(broken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty once the last one is met. */
    private List<Waiting> take() throws InterruptedException {
        List<Waiting> taken = new ArrayList<>();
        long bytes = 0;
        Waiting next = queue.take();
        while (next != null && next != Waiting.LAST) {
            taken.add(next);
            bytes += next.bytes.length;
            next = bytes < MOST_BYTES ? queue.poll() : null;
        }
        if (next == Waiting.LAST && !taken.isEmpty()) {
            queue.add(Waiting.LAST);
        }
        return taken;
    }

    private void applyAndAnswer(Waiting waiting) {
        try {
            waiting.answer.complete(apply.apply(waiting.command));
        } catch (RuntimeException e) {
            waiting.answer.completeExceptionally(e);
        }
    }

    private record Waiting(Document command, byte[] bytes, CompletableFuture<Document> answer) {
        static final Waiting LAST = new Waiting(new Document(), new byte[0], new CompletableFuture<>());
    }
}
