package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.lifecycle.ApproveErasure;
import org.caseledger.command.lifecycle.LiftLegalHold;
import org.caseledger.command.lifecycle.PlaceLegalHold;
import org.caseledger.events.LegalHoldReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What keeps her from being forgotten, and the word of each of the two officers who decide that she is. */
@RestController
@Tag(name = "forgetting", description = "Legal holds, and forgetting what is kept of a woman for good")
final class ErasureCommandController {
    static final String HOLDS = "/api/cases/{id}/legal-holds";
    static final String LIFTINGS = "/api/cases/{id}/legal-hold-liftings";
    static final String APPROVALS = "/api/cases/{id}/erasure-approvals";

    record LegalHold(
            @NotNull LegalHoldReason reason, @Nullable LocalDate occurredOn) {}

    @PostMapping(HOLDS)
    @Sends(PlaceLegalHold.class)
    ResponseEntity<CommandResult> place(
            @PathVariable UUID id, @Valid @RequestBody LegalHold body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new PlaceLegalHold(id, body.reason(), sender.on(body.occurredOn()), sender.today())));
    }

    @PostMapping(LIFTINGS)
    @Sends(LiftLegalHold.class)
    ResponseEntity<CommandResult> lift(
            @PathVariable UUID id, @Valid @RequestBody LegalHold body, CommandSender sender) {
        return CommandResponses.done(sender.send(new LiftLegalHold(
                id, body.reason(), sender.scope().actor(), sender.on(body.occurredOn()), sender.today())));
    }

    /** @param cases all of hers, that of the address among them */
    record ErasureApproval(
            @NotNull @Size(min = 1, max = 50) Set<@NotNull UUID> cases,
            @Nullable LocalDate occurredOn) {}

    @PostMapping(APPROVALS)
    @Sends(ApproveErasure.class)
    ResponseEntity<CommandResult> approve(
            @PathVariable UUID id, @Valid @RequestBody ErasureApproval body, CommandSender sender) {
        return CommandResponses.done(sender.send(new ApproveErasure(
                id, body.cases(), sender.scope().actor(), sender.on(body.occurredOn()), sender.today())));
    }
}
