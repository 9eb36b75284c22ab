package org.caseledger.command.api;

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
@RequestMapping(Centres.ONE)
final class CentreChanges {

    /** @param caretaker centre that acts for it until it is reopened */
    record CentreSuspension(
            @NotNull @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String caretaker,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/suspension")
    @Sends(SuspendCentre.class)
    ResponseEntity<Done> suspend(
            @PathVariable String centre, @Valid @RequestBody CentreSuspension body, Sending sending) {
        return Answers.done(sending.send(
                new SuspendCentre(centre, body.caretaker(), sending.on(body.occurredOn()), sending.today())));
    }

    record CentreReopening(@Nullable LocalDate occurredOn) {}

    @PostMapping("/reopening")
    @Sends(ReopenCentre.class)
    ResponseEntity<Done> reopen(
            @PathVariable String centre, @Valid @RequestBody CentreReopening body, Sending sending) {
        return Answers.done(sending.send(new ReopenCentre(centre, sending.on(body.occurredOn()), sending.today())));
    }

    record CentreClosure(@Nullable LocalDate occurredOn) {}

    @EndsWhatWasSeen
    @PostMapping("/closure")
    @Sends(CloseCentre.class)
    ResponseEntity<Done> close(@PathVariable String centre, @Valid @RequestBody CentreClosure body, Sending sending) {
        return Answers.done(
                sending.sendOnWhatWasSeen(new CloseCentre(centre, sending.on(body.occurredOn()), sending.today())));
    }
}
