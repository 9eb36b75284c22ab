package org.caseledger.query.helplinecalls;

import com.mongodb.MongoException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.PutAside;
import org.jspecify.annotations.Nullable;

/**
 * Calls that were put aside, to be compared with the view. Whose document has not changed since the position up to which none is missing must be
 * there as the document says; of the others an earlier state may be there, which a start leaves for that of the document.
 */
final class CallsPutAsideCheck implements PutAside {
    private final Map<Long, Placed> byPlace = new HashMap<>();
    private final long upTo;

    private CallsPutAsideCheck(PackedCalls calls, long upTo) {
        this.upTo = upTo;
        calls.forEachPlaced((loggedAt, position, day, traits) ->
                byPlace.put(loggedAt, new Placed(position, new CountedCall(day, traits))));
    }

    static PutAside of(CallsPutAside aside) {
        PackedCalls calls = new PackedCalls();
        try {
            return new CallsPutAsideCheck(calls, aside.read(Long.MAX_VALUE, calls));
        } catch (MongoException e) {
            throw e; // nothing is known of it
        } catch (RuntimeException e) {
            String unreadable =
                    "what is put aside cannot be read: " + e.getClass().getSimpleName();
            return documents -> Optional.of(unreadable);
        }
    }

    @Override
    public Optional<String> difference(Stream<Document> documents) {
        Map<Long, Placed> left = new HashMap<>(byPlace);
        for (Document document : (Iterable<Document>) documents::iterator) {
            Optional<String> difference = difference(document, left.remove(CountedCall.loggedAt(document)));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return left.keySet().stream()
                .min(Long::compare)
                .map("a call that was logged at position %d is put aside and is in no document"::formatted);
    }

    private Optional<String> difference(Document document, @Nullable Placed placed) {
        long position = document.getLong(Documents.POSITION);
        if (placed != null && placed.position() == position) {
            return placed.call().equals(CountedCall.of(document))
                    ? Optional.empty()
                    : said(document, "put aside otherwise");
        }
        return position > upTo ? Optional.empty() : said(document, "not put aside as it stands");
    }

    private static Optional<String> said(Document document, String what) {
        return Optional.of("document %s is %s".formatted(document.get("_id"), what));
    }

    private record Placed(long position, CountedCall call) {}
}
