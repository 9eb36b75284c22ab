package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "corrections", description = "Putting entries right; nothing is edited")
final class CorrectionsCommandController {
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
    ResponseEntity<CommandResult> correct(
            @PathVariable UUID id, @Valid @RequestBody Correction body, CommandSender sender) {
        return CommandResponses.done(sender.send(new CorrectDetails(
                id,
                body.entry(),
                body.field(),
                body.value(),
                body.reason(),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    /** @param entry {@code sequence} of the entry in the history of the case */
    record Voiding(
            @NotNull @Min(0) Long entry,
            @NotNull CorrectionReason reason,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/voidings")
    @Sends(VoidEntry.class)
    ResponseEntity<CommandResult> retract(
            @PathVariable UUID id, @Valid @RequestBody Voiding body, CommandSender sender) {
        return CommandResponses.done(sender.send(
                new VoidEntry(id, body.entry(), body.reason(), sender.on(body.occurredOn()), sender.today())));
    }
}
