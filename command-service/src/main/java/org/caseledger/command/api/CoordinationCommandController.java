package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.lifecycle.EndCoordination;
import org.caseledger.command.lifecycle.HoldCoordinationMeeting;
import org.caseledger.command.lifecycle.SecureRelief;
import org.caseledger.command.lifecycle.StartCoordination;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.Partner;
import org.caseledger.events.Relief;
import org.caseledger.service.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "coordination", description = "Meetings of stakeholders, and the reliefs they bring")
final class CoordinationCommandController {

    record Start(
            @NotEmpty Set<@NotNull Partner> partners,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/coordination")
    @Sends(StartCoordination.class)
    ResponseEntity<CommandResult> start(@PathVariable UUID id, @Valid @RequestBody Start body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new StartCoordination(id, body.partners(), sender.on(body.occurredOn()), sender.today())));
    }

    record End(@Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/coordination/end")
    @Sends(EndCoordination.class)
    ResponseEntity<CommandResult> end(@PathVariable UUID id, @Valid @RequestBody End body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new EndCoordination(id, sender.on(body.occurredOn()), sender.today())));
    }

    record Secured(@NotNull Relief relief, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/reliefs")
    @Sends(SecureRelief.class)
    ResponseEntity<CommandResult> secure(
            @PathVariable UUID id, @Valid @RequestBody Secured body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new SecureRelief(id, body.relief(), sender.on(body.occurredOn()), sender.today())));
    }

    /**
     * @param nextOn day of the next meeting, which may lie ahead
     * @param note stored under seal
     */
    record Meeting(
            @NotEmpty Set<@NotNull Partner> partners,
            @Nullable LocalDate nextOn,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/coordination/meetings")
    @Sends(HoldCoordinationMeeting.class)
    ResponseEntity<CommandResult> meet(@PathVariable UUID id, @Valid @RequestBody Meeting body, CommandSender sender) {
        return CommandResponses.done(sender.send(new HoldCoordinationMeeting(
                id,
                body.partners(),
                body.nextOn(),
                PersonalDetails.note(body.note()),
                sender.on(body.occurredOn()),
                sender.today())));
    }
}
