package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.lifecycle.AcceptTransfer;
import org.caseledger.command.lifecycle.DeclineTransfer;
import org.caseledger.command.lifecycle.RequestTransfer;
import org.caseledger.command.lifecycle.WithdrawTransfer;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Handing cases over from centre to centre. */
@RestController
@Tag(name = "transfers", description = "Requests that another centre take a case")
final class TransfersCommandController {
    /** @param consentBy may be left out where consent to a transfer is recorded */
    record Request(
            @NotNull @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String to,

            @Nullable ConsentBy consentBy,
            @Nullable LegalBasis legalBasis,
            @Nullable LocalDate occurredOn) {}

    @Creates("transfer")
    @EndsWhatWasSeen
    @PostMapping("/api/cases/{id}/transfer")
    @Sends(RequestTransfer.class)
    ResponseEntity<CommandResult> request(
            @PathVariable UUID id, @Valid @RequestBody Request body, CommandSender sender) {
        Receipt receipt = sender.sendOnWhatWasSeen(new RequestTransfer(
                id,
                UUID.randomUUID(),
                body.to(),
                body.consentBy(),
                body.legalBasis(),
                sender.on(body.occurredOn()),
                sender.today()));
        return receipt.stored()
                ? CommandResponses.created(
                        "/api/cases/" + id + "/transfer",
                        receipt,
                        CommandResult.of(receipt)
                                .with(
                                        "transfer",
                                        receipt.event(TransferRequested.class).transferId()))
                : CommandResponses.done(receipt);
    }

    record Acceptance(@Nullable LocalDate occurredOn) {}

    @EndsWhatWasSeen
    @PostMapping("/api/cases/{id}/transfer/acceptance")
    @Sends(AcceptTransfer.class)
    ResponseEntity<CommandResult> accept(
            @PathVariable UUID id, @Valid @RequestBody Acceptance body, CommandSender sender) {
        return CommandResponses.done(
                sender.sendOnWhatWasSeen(new AcceptTransfer(id, sender.on(body.occurredOn()), sender.today())));
    }

    record Declination(
            @NotNull TransferRefusal reason, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/transfer/declination")
    @Sends(DeclineTransfer.class)
    ResponseEntity<CommandResult> decline(
            @PathVariable UUID id, @Valid @RequestBody Declination body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new DeclineTransfer(id, body.reason(), sender.on(body.occurredOn()), sender.today())));
    }

    record Withdrawal(@Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/transfer/withdrawal")
    @Sends(WithdrawTransfer.class)
    ResponseEntity<CommandResult> withdraw(
            @PathVariable UUID id, @Valid @RequestBody Withdrawal body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new WithdrawTransfer(id, sender.on(body.occurredOn()), sender.today())));
    }
}
