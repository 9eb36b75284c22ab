package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.ReopenCase;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.service.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Resolving, monitoring, closing, and coming back. */
@RestController
@Tag(name = "endings", description = "Resolutions, the follow-ups after them, and the end of a case")
final class EndingsCommandController {

    /** @param note stored under seal */
    record Resolution(
            @NotNull ResolutionOutcome outcome,
            @NotNull Boolean agreedByWoman,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @EndsWhatWasSeen
    @PostMapping("/api/cases/{id}/resolution")
    @Sends(ResolveCase.class)
    ResponseEntity<CommandResult> resolve(
            @PathVariable UUID id, @Valid @RequestBody Resolution body, CommandSender sender) {
        return CommandResponses.done(sender.sendOnWhatWasSeen(new ResolveCase(
                id,
                body.outcome(),
                body.agreedByWoman(),
                PersonalDetails.note(body.note()),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    /**
     * @param slot due day of the planned follow-up that this one answers
     * @param note stored under seal
     */
    record FollowUp(
            @Nullable LocalDate slot,
            @NotNull FollowUpMode mode,
            @NotNull FollowUpOutcome outcome,
            @Nullable Boolean reopen,
            @Nullable Boolean suspicious,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/follow-ups")
    @Sends(RecordFollowUp.class)
    ResponseEntity<CommandResult> followUp(
            @PathVariable UUID id, @Valid @RequestBody FollowUp body, CommandSender sender) {
        return CommandResponses.done(sender.send(new RecordFollowUp(
                id,
                body.slot(),
                body.mode(),
                body.outcome(),
                Boolean.TRUE.equals(body.reopen()),
                body.suspicious(),
                PersonalDetails.note(body.note()),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    record Closure(
            @NotNull ClosingReason reason,
            @Nullable UUID keptCase,
            @Nullable Boolean suspicious,
            @Nullable LocalDate occurredOn) {}

    @EndsWhatWasSeen
    @PostMapping("/api/cases/{id}/closure")
    @Sends(CloseCase.class)
    ResponseEntity<CommandResult> close(@PathVariable UUID id, @Valid @RequestBody Closure body, CommandSender sender) {
        return CommandResponses.done(sender.sendOnWhatWasSeen(new CloseCase(
                id, body.reason(), body.keptCase(), body.suspicious(), sender.on(body.occurredOn()), sender.today())));
    }

    record Reopening(
            @NotNull ReopeningReason reason, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/reopening")
    @Sends(ReopenCase.class)
    ResponseEntity<CommandResult> reopen(
            @PathVariable UUID id, @Valid @RequestBody Reopening body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new ReopenCase(id, body.reason(), sender.on(body.occurredOn()), sender.today())));
    }
}
