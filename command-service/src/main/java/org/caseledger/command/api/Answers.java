package org.caseledger.command.api;

import java.net.URI;
import org.caseledger.command.eventstore.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** How an outcome is told over HTTP; the same for a first sending and for its repetition, but for one header. */
final class Answers {
    static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    static ResponseEntity<Done> done(Receipt receipt) {
        return done(receipt, Done.of(receipt));
    }

    static ResponseEntity<Done> done(Receipt receipt, Done done) {
        return told(ResponseEntity.ok(), receipt, done);
    }

    /** 201, or 200 where it was there already. */
    static ResponseEntity<Done> created(String location, Receipt receipt, Done done) {
        HttpStatus status = receipt.stored() ? HttpStatus.CREATED : HttpStatus.OK;
        return told(ResponseEntity.status(status).location(URI.create(location)), receipt, done);
    }

    private static ResponseEntity<Done> told(BodyBuilder answer, Receipt receipt, Done done) {
        if (receipt.replayed()) {
            answer.header(REPLAYED, "true");
        }
        return answer.eTag(Long.toString(receipt.version()))
                .header(LedgerPosition.HEADER, Long.toString(receipt.last()))
                .body(done);
    }
}
