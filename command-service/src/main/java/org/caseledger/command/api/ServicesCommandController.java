package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.lifecycle.LinkSkillTraining;
import org.caseledger.command.lifecycle.ProvideService;
import org.caseledger.command.lifecycle.RecordLegalStep;
import org.caseledger.command.lifecycle.RecordServiceNotProvided;
import org.caseledger.command.lifecycle.RequestService;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.LegalStep;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.SkillProgramme;
import org.caseledger.service.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "services", description = "What is asked for and given")
final class ServicesCommandController {
    record Requested(@NotNull Service service, @Nullable LocalDate occurredOn) {}

    @Creates("request")
    @PostMapping("/api/cases/{id}/service-requests")
    @Sends(RequestService.class)
    ResponseEntity<CommandResult> request(
            @PathVariable UUID id, @Valid @RequestBody Requested body, CommandSender sender) {
        Receipt receipt = sender.send(new RequestService(
                id, UUID.randomUUID(), body.service(), sender.on(body.occurredOn()), sender.today()));
        UUID request = receipt.event(ServiceRequested.class).requestId();
        return CommandResponses.created(
                "/api/cases/" + id + "/service-requests/" + request,
                receipt,
                CommandResult.of(receipt).with("request", request));
    }

    /**
     * @param requestId the request it answers, if any
     * @param note stored under seal
     */
    record Provided(
            @NotNull Service service,
            @Nullable UUID requestId,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/services")
    @Sends(ProvideService.class)
    ResponseEntity<CommandResult> provide(
            @PathVariable UUID id, @Valid @RequestBody Provided body, CommandSender sender) {
        return CommandResponses.done(sender.send(new ProvideService(
                id,
                body.service(),
                body.requestId(),
                PersonalDetails.note(body.note()),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    /**
     * @param requestId the request it answers, if any
     * @param note stored under seal
     */
    record NotProvided(
            @NotNull Service service,
            @NotNull NotProvidedReason reason,
            @Nullable UUID requestId,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/services/not-provided")
    @Sends(RecordServiceNotProvided.class)
    ResponseEntity<CommandResult> didNotProvide(
            @PathVariable UUID id, @Valid @RequestBody NotProvided body, CommandSender sender) {
        return CommandResponses.done(sender.send(new RecordServiceNotProvided(
                id,
                body.service(),
                body.reason(),
                body.requestId(),
                PersonalDetails.note(body.note()),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    /**
     * @param dueOn day of a hearing, which may lie ahead
     * @param number of the FIR, the report or the matter in court, stored under seal
     * @param station of the police, stored under seal
     * @param court stored under seal
     */
    record Step(
            @NotNull LegalStep step,
            @Nullable LocalDate dueOn,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 100)
            PersonalText number,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText station,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText court,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/legal-steps")
    @Sends(RecordLegalStep.class)
    ResponseEntity<CommandResult> recordLegalStep(
            @PathVariable UUID id, @Valid @RequestBody Step body, CommandSender sender) {
        return CommandResponses.done(sender.send(new RecordLegalStep(
                id,
                body.step(),
                body.dueOn(),
                PersonalDetails.none()
                        .with(SealedDetail.NUMBER, body.number())
                        .with(SealedDetail.STATION, body.station())
                        .with(SealedDetail.COURT, body.court()),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    record SkillTraining(
            @NotNull SkillProgramme programme, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/skill-training")
    @Sends(LinkSkillTraining.class)
    ResponseEntity<CommandResult> linkSkillTraining(
            @PathVariable UUID id, @Valid @RequestBody SkillTraining body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new LinkSkillTraining(id, body.programme(), sender.on(body.occurredOn()), sender.today())));
    }
}
