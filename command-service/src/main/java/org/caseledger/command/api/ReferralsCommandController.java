package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.lifecycle.AcceptReferral;
import org.caseledger.command.lifecycle.CompleteReferral;
import org.caseledger.command.lifecycle.ReferCase;
import org.caseledger.command.lifecycle.RejectReferral;
import org.caseledger.command.lifecycle.RevokeReferral;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.personal.PhoneNumber;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.SealedDetail;
import org.caseledger.service.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "referrals", description = "Referrals to partners, and their answers")
final class ReferralsCommandController {
    /**
     * @param person whom she is to ask for, stored under seal
     * @param phone of that person, stored under seal
     */
    record Referral(
            @NotNull Partner partner,
            @Nullable ConsentBy consentBy,
            @Nullable LegalBasis legalBasis,
            @NotNull ReportedBy reportedBy,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText person,

            @Nullable @Pattern(regexp = PhoneNumber.OF_PARTNER, message = PhoneNumber.EXAMPLE)
            PersonalText phone,

            @Nullable LocalDate occurredOn) {}

    @Creates("referral")
    @PostMapping("/api/cases/{id}/referrals")
    @Sends(ReferCase.class)
    ResponseEntity<CommandResult> refer(
            @PathVariable UUID id, @Valid @RequestBody Referral body, CommandSender sender) {
        Receipt receipt = sender.send(new ReferCase(
                id,
                UUID.randomUUID(),
                body.partner(),
                body.consentBy(),
                body.legalBasis(),
                body.reportedBy(),
                PersonalDetails.none().with(SealedDetail.PERSON, body.person()).with(SealedDetail.PHONE, body.phone()),
                sender.on(body.occurredOn()),
                sender.today()));
        String referral = receipt.event(CaseReferred.class).referralId().toString();
        String location = "/api/cases/" + id + "/referrals/" + referral;
        return CommandResponses.created(
                location, receipt, CommandResult.of(receipt).with("referral", referral));
    }

    record Completion(
            @NotNull ReportedBy reportedBy, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/referrals/{referral}/completion")
    @Sends(CompleteReferral.class)
    ResponseEntity<CommandResult> complete(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @Valid @RequestBody Completion body,
            CommandSender sender) {
        return CommandResponses.done(sender.send(
                new CompleteReferral(id, referral, body.reportedBy(), sender.on(body.occurredOn()), sender.today())));
    }

    record Acceptance(
            @NotNull ReportedBy reportedBy, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/referrals/{referral}/acceptance")
    @Sends(AcceptReferral.class)
    ResponseEntity<CommandResult> accept(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @Valid @RequestBody Acceptance body,
            CommandSender sender) {
        return CommandResponses.done(sender.send(
                new AcceptReferral(id, referral, body.reportedBy(), sender.on(body.occurredOn()), sender.today())));
    }

    record Rejection(
            @NotNull ReferralRejection reason,
            @NotNull ReportedBy reportedBy,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/referrals/{referral}/rejection")
    @Sends(RejectReferral.class)
    ResponseEntity<CommandResult> reject(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @Valid @RequestBody Rejection body,
            CommandSender sender) {
        return CommandResponses.done(sender.send(new RejectReferral(
                id, referral, body.reason(), body.reportedBy(), sender.on(body.occurredOn()), sender.today())));
    }

    record Revocation(
            @NotNull ReportedBy reportedBy, @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/referrals/{referral}/revocation")
    @Sends(RevokeReferral.class)
    ResponseEntity<CommandResult> revoke(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @Valid @RequestBody Revocation body,
            CommandSender sender) {
        return CommandResponses.done(sender.send(
                new RevokeReferral(id, referral, body.reportedBy(), sender.on(body.occurredOn()), sender.today())));
    }
}
