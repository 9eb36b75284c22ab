package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Somebody else's program that remembers how large the log was, and cosigns only what begins with that: C2SP {@code tlog-witness}. */
final class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int OK = 200;
    private static final int ANOTHER_SIZE = 409;
    private static final int NOT_ITS_BEGINNING = 422;
    /** From here on it is something on the way to it that answers. */
    private static final int SERVER_FAILED = 500;

    private final URI address;
    private final NoteVerifier key;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private long known;
    private boolean remembers;
    private boolean answered;

    /**
     * @param url below which it is asked
     * @throws IllegalArgumentException where it cannot be asked there, or the key is not that of a witness
     */
    Witness(String url, NoteVerifier key) {
        this(url, key, PATIENCE);
    }

    /** @param patience for its whole answer */
    Witness(String url, NoteVerifier key, Duration patience) {
        this.patience = patience;
        this.address = URI.create(url.replaceAll("/+$", "") + "/add-checkpoint");
        this.key = key;
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    url + " is no address of a witness, which begins with https:// or http://");
        }
        if (!key.isOfWitness()) {
            throw new IllegalArgumentException(
                    "the key of " + key.name() + " signs logs; a witness prints the one that checks it");
        }
    }

    /**
     * Its cosignature, a line; empty where it gives none this time.
     *
     * @param note signed, of this tree
     * @param mostIntended that was ever intended to be signed here, also by others by now
     * @throws SignerRefuses where it saw what was never intended here, or another log
     */
    String cosign(String note, MerkleTree tree, LongSupplier mostIntended) {
        answered = false;
        try {
            HttpResponse<String> answer = ask(note, tree);
            answered = answer.statusCode() < SERVER_FAILED;
            if (answer.statusCode() == ANOTHER_SIZE) {
                long saw = seen(answer, mostIntended);
                if (saw > tree.size()) { // another signer of this log is ahead
                    return "";
                }
                known = saw;
                remembers = saw > 0;
                answer = ask(note, tree);
            }
            return cosignature(answer, note, tree);
        } catch (IOException | NumberFormatException e) {
            answered = false;
            LOG.warn(
                    "The witness {} does not answer: {}",
                    key.name(),
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Whether it saw this log before it was asked here for the first time. */
    boolean remembers() {
        return remembers;
    }

    /** Whether it said anything when it was asked last: one that saw more would have said so. */
    boolean answered() {
        return answered;
    }

    private long seen(HttpResponse<String> answer, LongSupplier mostIntended) {
        long saw = Long.parseLong(answer.body().strip());
        if (saw < 0) {
            throw new NumberFormatException("fewer events than none");
        }
        long intended = mostIntended.getAsLong();
        if (saw > intended) {
            throw new SignerRefuses(
                    "the witness %s saw %d events, and at most %d were ever to be signed here: the log is older than what was signed"
                            .formatted(key.name(), saw, intended));
        }
        return saw;
    }

    private HttpResponse<String> ask(String note, MerkleTree tree) throws IOException, InterruptedException {
        String proof = known == 0
                ? ""
                : tree.consistency(known).stream().map(Witness::spelt).collect(Collectors.joining());
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString("old " + known + "\n" + proof + "\n" + note))
                .build();
        return whole(http.sendAsync(request, answer -> new ShortBody()));
    }

    /** A time-out of the request alone ends when headers are there, and a witness may stop after them. */
    private HttpResponse<String> whole(CompletableFuture<HttpResponse<String>> answer)
            throws IOException, InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + patience);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private String cosignature(HttpResponse<String> answer, String note, MerkleTree tree) {
        if (answer.statusCode() == NOT_ITS_BEGINNING || isAnotherOfThisSize(answer, tree)) {
            throw new SignerRefuses(
                    "the witness %s saw other events among the first %d: the log was edited, or is another one"
                            .formatted(key.name(), known));
        }
        if (answer.statusCode() != OK) {
            LOG.warn("The witness {} cosigns nothing: status {}", key.name(), answer.statusCode());
            return "";
        }
        Optional<String> line = line(note, answer.body());
        if (line.isEmpty()) {
            LOG.warn("The witness {} answers with no cosignature of its key", key.name());
            return "";
        }
        known = tree.size();
        return line.get();
    }

    /** Its own alone, and as it is spelt here: whatever else it says would be published as if this log said it. */
    private Optional<String> line(String note, String answer) {
        try {
            SignedNote cosigned = SignedNote.read(note + answer);
            return note.startsWith(cosigned.text() + "\n")
                    ? key.signature(cosigned).map(signature -> SignedNote.line(key.name(), signature))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no signature at all
        }
    }

    /** It was told that the same size is known. */
    private boolean isAnotherOfThisSize(HttpResponse<String> answer, MerkleTree tree) {
        return answer.statusCode() == ANOTHER_SIZE
                && known == tree.size()
                && answer.body().strip().equals(Long.toString(known));
    }

    private static String spelt(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes()) + "\n";
    }
}
