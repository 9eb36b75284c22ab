package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.contacts.LogHelplineCall;
import org.caseledger.command.contacts.RouteCall;
import org.caseledger.command.contacts.TakeUpCall;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "helpline-calls", description = "Calls to the helplines, and who takes them up")
final class HelplineCallsCommandController {

    /** @param routedTo centre it was passed to at once */
    record Call(
            @NotNull HelplineSource source,
            @NotNull CallClass callClass,
            @NotNull CallDisposition disposition,

            @Nullable @Pattern(regexp = "[A-Z]{3}", message = "PAT")
            String district,

            @Nullable @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String routedTo,

            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping("/api/helpline-calls")
    @Sends(LogHelplineCall.class)
    ResponseEntity<CommandResult> log(@Valid @RequestBody Call body, CommandSender sender) {
        Receipt receipt = sender.send(new LogHelplineCall(
                UUID.randomUUID(),
                body.source(),
                body.callClass(),
                body.disposition(),
                body.district(),
                body.routedTo(),
                sender.on(body.occurredOn()),
                sender.today()));
        return CommandResponses.created(
                "/api/helpline-calls/" + receipt.aggregate(), receipt, CommandResult.of(receipt));
    }

    record Routing(
            @NotNull @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String centre,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/helpline-calls/{id}/routing")
    @Sends(RouteCall.class)
    ResponseEntity<CommandResult> route(@PathVariable UUID id, @Valid @RequestBody Routing body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new RouteCall(id, body.centre(), sender.on(body.occurredOn()), sender.today())));
    }

    record TakingUp(
            @NotNull @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String centre,

            @NotNull UUID caseId,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/helpline-calls/{id}/take-up")
    @Sends(TakeUpCall.class)
    ResponseEntity<CommandResult> takeUp(
            @PathVariable UUID id, @Valid @RequestBody TakingUp body, CommandSender sender) {
        return CommandResponses.done(sender.send(
                new TakeUpCall(id, body.centre(), body.caseId(), sender.on(body.occurredOn()), sender.today())));
    }
}
