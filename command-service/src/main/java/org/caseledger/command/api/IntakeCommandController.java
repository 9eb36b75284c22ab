package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.lifecycle.AssessRisk;
import org.caseledger.command.lifecycle.AssignCase;
import org.caseledger.command.lifecycle.ClassifyCase;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "intake", description = "How a case begins, and what is first known of it")
final class IntakeCommandController {
    /** Looks like a deed on a case, and is one of a centre. */
    static final String BROUGHT_FORWARD = "/api/cases/brought-forward";

    /** @param centre may be left out by someone who belongs to one centre only */
    record Registration(
            @Nullable @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String centre,

            @NotNull IntakeChannel channel,
            @NotNull LocalDate firstContactOn,
            @NotNull AgeBand ageBand,
            @Nullable LocalDate occurredOn) {}

    @Creates("number")
    @PostMapping("/api/cases")
    @Sends(RegisterCase.class)
    ResponseEntity<CommandResult> register(@Valid @RequestBody Registration body, CommandSender sender) {
        Receipt receipt = sender.send(new RegisterCase(
                centre(body.centre(), sender),
                UUID.randomUUID(),
                UUID.randomUUID(),
                body.channel(),
                body.firstContactOn(),
                body.ageBand(),
                sender.on(body.occurredOn()),
                sender.today()));
        String number = receipt.event(CaseRegistered.class).number();
        return CommandResponses.created(
                "/api/cases/" + receipt.aggregate(),
                receipt,
                CommandResult.of(receipt).with("number", number));
    }

    /**
     * @param paperNumber as in the paper register
     * @param resolvedOn day of its first resolution, for a case under follow-up
     */
    record Forward(
            @Nullable @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String centre,

            @NotNull
            @Pattern(regexp = "([A-Z]{1,6}[/-])?\\d{1,6}(/\\d{2,4}(-\\d{2})?)?", message = "417/2022, OSC/12/2022")
            String paperNumber,

            @NotNull IntakeChannel channel,
            @NotNull LocalDate firstContactOn,
            @NotNull AgeBand ageBand,
            @NotNull LocalDate registeredOn,
            @NotNull CaseStatus status,
            @Nullable LocalDate resolvedOn,
            @Nullable ResolutionOutcome outcome,
            @Nullable LocalDate occurredOn) {}

    @Creates("number")
    @PostMapping(BROUGHT_FORWARD)
    @Sends(BringCaseForward.class)
    ResponseEntity<CommandResult> bringForward(@Valid @RequestBody Forward body, CommandSender sender) {
        Receipt receipt = sender.send(new BringCaseForward(
                centre(body.centre(), sender),
                UUID.randomUUID(),
                UUID.randomUUID(),
                body.paperNumber(),
                body.channel(),
                body.firstContactOn(),
                body.ageBand(),
                body.registeredOn(),
                body.status(),
                body.resolvedOn(),
                body.outcome(),
                sender.on(body.occurredOn()),
                sender.today()));
        String number = receipt.event(CaseBroughtForward.class).number();
        return CommandResponses.created(
                "/api/cases/" + receipt.aggregate(),
                receipt,
                CommandResult.of(receipt).with("number", number));
    }

    private static String centre(@Nullable String named, CommandSender sender) {
        if (named != null) {
            return named;
        }
        Set<String> own = sender.scope().centres();
        if (own.size() != 1) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "CENTRE_MISSING");
        }
        return own.iterator().next();
    }

    record Classification(
            @NotEmpty Set<@NotNull Category> categories,
            @NotNull GbvimsType gbvimsType,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/classification")
    @Sends(ClassifyCase.class)
    ResponseEntity<CommandResult> classify(
            @PathVariable UUID id, @Valid @RequestBody Classification body, CommandSender sender) {
        return CommandResponses.done(sender.send(new ClassifyCase(
                id, body.categories(), body.gbvimsType(), sender.on(body.occurredOn()), sender.today())));
    }

    /** @param worker pseudonymous staff id, never a name */
    record Assignment(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*-(\\d{1,6}|[0-9a-f]{8})", message = "case-worker-17")
            String worker,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/assignment")
    @Sends(AssignCase.class)
    ResponseEntity<CommandResult> assign(
            @PathVariable UUID id, @Valid @RequestBody Assignment body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new AssignCase(id, body.worker(), sender.on(body.occurredOn()), sender.today())));
    }

    record RiskAssessment(@NotNull RiskLevel risk, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/risk-assessments")
    @Sends(AssessRisk.class)
    ResponseEntity<CommandResult> assess(
            @PathVariable UUID id, @Valid @RequestBody RiskAssessment body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new AssessRisk(id, body.risk(), sender.on(body.occurredOn()), sender.today())));
    }
}
