package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.caseledger.command.centres.CloseCentre;
import org.caseledger.command.centres.ReopenCentre;
import org.caseledger.command.centres.SuspendCentre;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A centre stops, goes on, and ends. */
@RestController
@Tag(name = "centre-changes", description = "A centre stops, goes on, and ends")
@RequestMapping(CentresCommandController.ONE)
final class CentreChangesCommandController {

    /** @param caretaker centre that acts for it until it is reopened */
    record CentreSuspension(
            @NotNull @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String caretaker,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/suspension")
    @Sends(SuspendCentre.class)
    ResponseEntity<CommandResult> suspend(
            @PathVariable String centre, @Valid @RequestBody CentreSuspension body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new SuspendCentre(centre, body.caretaker(), sender.on(body.occurredOn()), sender.today())));
    }

    record CentreReopening(@Nullable LocalDate occurredOn) {}

    @PostMapping("/reopening")
    @Sends(ReopenCentre.class)
    ResponseEntity<CommandResult> reopen(
            @PathVariable String centre, @Valid @RequestBody CentreReopening body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new ReopenCentre(centre, sender.on(body.occurredOn()), sender.today())));
    }

    record CentreClosure(@Nullable LocalDate occurredOn) {}

    @EndsWhatWasSeen
    @PostMapping("/closure")
    @Sends(CloseCentre.class)
    ResponseEntity<CommandResult> close(
            @PathVariable String centre, @Valid @RequestBody CentreClosure body, CommandSender sender) {
        return CommandResponses.done(
                sender.sendOnWhatWasSeen(new CloseCentre(centre, sender.on(body.occurredOn()), sender.today())));
    }
}
