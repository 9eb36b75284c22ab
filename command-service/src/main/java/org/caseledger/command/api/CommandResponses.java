package org.caseledger.command.api;

import java.net.URI;
import org.caseledger.command.eventstore.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** How an outcome is told over HTTP; the same for a first sending and for its repetition, but for one header. */
final class CommandResponses {
    static final String REPLAYED = "Idempotency-Replayed";

    private CommandResponses() {}

    static ResponseEntity<CommandResult> done(Receipt receipt) {
        return done(receipt, CommandResult.of(receipt));
    }

    static ResponseEntity<CommandResult> done(Receipt receipt, CommandResult result) {
        return told(ResponseEntity.ok(), receipt, result);
    }

    /** 201, or 200 where it was there already. */
    static ResponseEntity<CommandResult> created(String location, Receipt receipt, CommandResult result) {
        HttpStatus status = receipt.stored() ? HttpStatus.CREATED : HttpStatus.OK;
        return told(ResponseEntity.status(status).location(URI.create(location)), receipt, result);
    }

    private static ResponseEntity<CommandResult> told(BodyBuilder answer, Receipt receipt, CommandResult result) {
        if (receipt.replayed()) {
            answer.header(REPLAYED, "true");
        }
        return answer.header(LedgerPosition.HEADER, Long.toString(receipt.last()))
                .body(result);
    }
}
