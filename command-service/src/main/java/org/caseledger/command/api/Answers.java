package org.caseledger.command.api;

import java.net.URI;
import org.caseledger.command.dispatch.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** How an outcome is told over HTTP; the same for a first sending and for its repetition, but for one header. */
final class Answers {
    static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    static ResponseEntity<Done> done(Outcome outcome) {
        return done(outcome, Done.of(outcome));
    }

    static ResponseEntity<Done> done(Outcome outcome, Done done) {
        return told(ResponseEntity.ok(), outcome, done);
    }

    /** 201, or 200 where it was there already. */
    static ResponseEntity<Done> created(String location, Outcome outcome, Done done) {
        HttpStatus status = outcome.stored() ? HttpStatus.CREATED : HttpStatus.OK;
        return told(ResponseEntity.status(status).location(URI.create(location)), outcome, done);
    }

    private static ResponseEntity<Done> told(BodyBuilder answer, Outcome outcome, Done done) {
        if (outcome.replayed()) {
            answer.header(REPLAYED, "true");
        }
        return answer.eTag(Long.toString(outcome.version()))
                .header(LedgerPosition.HEADER, Long.toString(outcome.position()))
                .body(done);
    }
}
