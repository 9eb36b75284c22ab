package org.caseledger.command.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.CorrectDetails;
import org.caseledger.command.lifecycle.VoidEntry;
import org.caseledger.events.CorrectionReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Putting earlier entries right. Nothing is edited: a correction or a retraction is an entry of its own. */
@RestController
final class Corrections {
    /**
     * @param entry {@code sequence} of the entry in the history of the case
     * @param field of that entry
     * @param value a day or a code, as JSON spells it
     */
    record Correction(
            @NotNull @Min(0) Long entry,

            @NotNull @Pattern(regexp = "[a-zA-Z]{1,40}", message = "occurredOn")
            String field,

            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,60}", message = "2025-06-30")
            String value,

            @NotNull CorrectionReason reason,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/corrections")
    @Sends(CorrectDetails.class)
    ResponseEntity<Done> correct(@PathVariable UUID id, @Valid @RequestBody Correction body, Sending sending) {
        return Answers.done(sending.send(new CorrectDetails(
                id,
                body.entry(),
                body.field(),
                body.value(),
                body.reason(),
                sending.on(body.occurredOn()),
                sending.today())));
    }

    /** @param entry {@code sequence} of the entry in the history of the case */
    record Voiding(
            @NotNull @Min(0) Long entry,
            @NotNull CorrectionReason reason,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/voidings")
    @Sends(VoidEntry.class)
    ResponseEntity<Done> retract(@PathVariable UUID id, @Valid @RequestBody Voiding body, Sending sending) {
        return Answers.done(sending.send(
                new VoidEntry(id, body.entry(), body.reason(), sending.on(body.occurredOn()), sending.today())));
    }
}
