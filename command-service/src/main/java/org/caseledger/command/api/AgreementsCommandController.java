package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.lifecycle.AgreeSafetyPlan;
import org.caseledger.command.lifecycle.LinkCases;
import org.caseledger.command.lifecycle.RecordConsent;
import org.caseledger.events.CaseLink;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.SafetyMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is agreed with her, and which case hers belongs with. */
@RestController
@Tag(name = "agreements", description = "What is agreed with her, and which case hers belongs with")
final class AgreementsCommandController {
    /** @param given false where consent was refused or taken back */
    record Consent(
            @NotNull ConsentPurpose purpose,
            @NotNull Boolean given,
            @NotNull ConsentBy consentBy,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/consents")
    @Sends(RecordConsent.class)
    ResponseEntity<CommandResult> consent(
            @PathVariable UUID id, @Valid @RequestBody Consent body, CommandSender sender) {
        return CommandResponses.done(sender.send(new RecordConsent(
                id, body.purpose(), body.given(), body.consentBy(), sender.on(body.occurredOn()), sender.today())));
    }

    record SafetyPlan(
            @NotEmpty Set<@NotNull SafetyMeasure> measures,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/safety-plan")
    @Sends(AgreeSafetyPlan.class)
    ResponseEntity<CommandResult> agree(
            @PathVariable UUID id, @Valid @RequestBody SafetyPlan body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new AgreeSafetyPlan(id, body.measures(), sender.on(body.occurredOn()), sender.today())));
    }

    record Link(
            @NotNull UUID otherCase,
            @NotNull CaseLink link,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/links")
    @Sends(LinkCases.class)
    ResponseEntity<CommandResult> link(@PathVariable UUID id, @Valid @RequestBody Link body, CommandSender sender) {
        return CommandResponses.done(sender.send(
                new LinkCases(id, body.otherCase(), body.link(), sender.on(body.occurredOn()), sender.today())));
    }
}
