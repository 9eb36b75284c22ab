package org.caseledger.query.verifyviews;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.caseledger.query.spans.SpanRecount;

/** What is computed from the records of the cases, against a recount from them. */
final class SpansCheck {
    private SpansCheck() {}

    static ViewsCheck.Result check(SpanRecount recount) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String difference = recount.difference(
                            span -> digest.update(CanonicalBytes.of(new RawBsonDocument(span, new DocumentCodec()))))
                    .orElse(null);
            return new ViewsCheck.Result(
                    "spans", recount.rows(), HexFormat.of().formatHex(digest.digest()), difference);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
