package org.caseledger.command.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.lifecycle.EndCoordination;
import org.caseledger.command.lifecycle.HoldCoordinationMeeting;
import org.caseledger.command.lifecycle.SecureRelief;
import org.caseledger.command.lifecycle.StartCoordination;
import org.caseledger.events.Partner;
import org.caseledger.events.Relief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class Coordination {

    record Start(
            @NotEmpty Set<@NotNull Partner> partners,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/coordination")
    @Sends(StartCoordination.class)
    ResponseEntity<Done> start(@PathVariable UUID id, @Valid @RequestBody Start body, Sending sending) {
        return Answers.done(sending.send(
                new StartCoordination(id, body.partners(), sending.on(body.occurredOn()), sending.today())));
    }

    record End(@Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/coordination/end")
    @Sends(EndCoordination.class)
    ResponseEntity<Done> end(@PathVariable UUID id, @Valid @RequestBody End body, Sending sending) {
        return Answers.done(sending.send(new EndCoordination(id, sending.on(body.occurredOn()), sending.today())));
    }

    record Secured(@NotNull Relief relief, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/reliefs")
    @Sends(SecureRelief.class)
    ResponseEntity<Done> secure(@PathVariable UUID id, @Valid @RequestBody Secured body, Sending sending) {
        return Answers.done(
                sending.send(new SecureRelief(id, body.relief(), sending.on(body.occurredOn()), sending.today())));
    }

    /** @param nextOn day of the next meeting, which may lie ahead */
    record Meeting(
            @NotEmpty Set<@NotNull Partner> partners,
            @Nullable LocalDate nextOn,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/coordination/meetings")
    @Sends(HoldCoordinationMeeting.class)
    ResponseEntity<Done> meet(@PathVariable UUID id, @Valid @RequestBody Meeting body, Sending sending) {
        return Answers.done(sending.send(new HoldCoordinationMeeting(
                id, body.partners(), body.nextOn(), sending.on(body.occurredOn()), sending.today())));
    }
}
