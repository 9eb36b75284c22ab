package org.caseledger.query.verifyviews;

import com.mongodb.MongoException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.caseledger.query.spans.SpanRecount;
import org.jspecify.annotations.Nullable;

/** What is computed from the records of the cases, against a recount from them. */
final class SpansCheck {
    private SpansCheck() {}

    /** A record that no view reads is told of here, too: nothing can be computed from it. */
    private static @Nullable String difference(SpanRecount recount, Consumer<Document> each) {
        try {
            return recount.difference(each).orElse(null);
        } catch (MongoException e) {
            throw e; // nothing is known of them then
        } catch (RuntimeException e) {
            return "they cannot be computed from the records of the cases: " + e.getMessage();
        }
    }

    static ViewsCheck.Result check(SpanRecount recount) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String difference = difference(
                    recount, span -> digest.update(CanonicalBytes.of(new RawBsonDocument(span, new DocumentCodec()))));
            return new ViewsCheck.Result(
                    "spans", recount.rows(), HexFormat.of().formatHex(digest.digest()), difference);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
