package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.centres.CentreLives;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.centres.PostStaff;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.contacts.LogHelplineCall;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.eventstore.StoredLife;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.command.lifecycle.ClassifyCase;
import org.caseledger.command.lifecycle.ExtendShelterStay;
import org.caseledger.command.lifecycle.LiftLegalHold;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.reviews.HoldReview;
import org.caseledger.command.reviews.PublishFigures;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.Role;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.TransferRequested;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every {@code Location} that this service gives: how the thing stands, and what could be done next. Read from the log, so it is there as
 * soon as the command was answered. Everything else about it is the query service's to tell, under the same path.
 */
@RestController
@Tag(name = "as-it-stands", description = "How what was made stands now, under the `Location` that was given with it")
final class LocationController {
    /** The district, which extends stays, among them, and who answers for what is kept of her. */
    private static final Set<Role> WORKERS =
            Visibility.senders(RegisterCase.class, ClassifyCase.class, ExtendShelterStay.class, LiftLegalHold.class);

    private static final Set<Role> HELPLINES = Visibility.senders(LogHelplineCall.class);
    private static final Set<Role> COMMISSIONERS = Visibility.senders(CommissionCentre.class);
    private static final Set<Role> OFFICERS = Visibility.senders(HoldReview.class, PostStaff.class);

    private final LogReader log;
    private final CentreLives centres;
    private final Visibility visibility;
    private final AwaitedLooks looks;

    LocationController(LogReader log, CentreLives centres, Visibility visibility, AwaitedLooks looks) {
        this.log = log;
        this.centres = centres;
        this.visibility = visibility;
        this.looks = looks;
    }

    /** A case as it stands. */
    // The path of cases brought forward is none of a case: it takes commands alone.
    @GetMapping("/api/cases/{id:(?!brought-forward$).*}")
    ResponseEntity<CommandResult> caseItself(@PathVariable UUID id, @Nullable Principal caller) {
        return CommandResponses.done(caseSeen(id, caller).asItStands());
    }

    /** A case with a service asked for. */
    @GetMapping("/api/cases/{id}/service-requests/{request}")
    ResponseEntity<CommandResult> request(
            @PathVariable UUID id, @PathVariable UUID request, @Nullable Principal caller) {
        StoredLife life = caseSeen(id, caller);
        requireThere(life.of(ServiceRequested.class).anyMatch(e -> e.requestId().equals(request)));
        return CommandResponses.done(life.asItStands());
    }

    /** A case with a referral. */
    @GetMapping("/api/cases/{id}/referrals/{referral}")
    ResponseEntity<CommandResult> referral(
            @PathVariable UUID id, @PathVariable UUID referral, @Nullable Principal caller) {
        StoredLife life = caseSeen(id, caller);
        requireThere(life.of(CaseReferred.class).anyMatch(e -> e.referralId().equals(referral)));
        return CommandResponses.done(life.asItStands());
    }

    /** A case with her stay. */
    @GetMapping("/api/cases/{id}/shelter")
    ResponseEntity<CommandResult> shelter(@PathVariable UUID id, @Nullable Principal caller) {
        StoredLife life = caseSeen(id, caller);
        requireThere(life.of(ShelterAdmitted.class).findAny().isPresent());
        return CommandResponses.done(life.asItStands());
    }

    /** A case with the transfer asked for. */
    @GetMapping("/api/cases/{id}/transfer")
    ResponseEntity<CommandResult> transfer(@PathVariable UUID id, @Nullable Principal caller) {
        StoredLife life = caseSeen(id, caller);
        requireThere(life.of(TransferRequested.class).findAny().isPresent());
        return CommandResponses.done(life.asItStands());
    }

    /** A call as it stands. */
    @GetMapping("/api/helpline-calls/{id}")
    ResponseEntity<CommandResult> call(@PathVariable UUID id, @Nullable Principal caller) {
        visibility.requireOneOf(HELPLINES, caller);
        StoredLife life = life(id, "HelplineCall", "CALL_UNKNOWN");
        Optional<Object> logger = life.begunBy();
        AccessScope who = visibility
                .whoOf(
                        HELPLINES,
                        caller,
                        one -> logger.filter(one.actor()::equals).isPresent())
                .orElseThrow(() -> notFound("CALL_UNKNOWN"));
        putOnRecord(who, LookKind.HELPLINE_CALL, id);
        return CommandResponses.done(life.asItStands());
    }

    /** A review as it stands. */
    @GetMapping("/api/reviews/{id}")
    ResponseEntity<CommandResult> review(@PathVariable UUID id, @Nullable Principal caller) {
        return CommandResponses.done(reviewSeen(id, caller).asItStands());
    }

    /** A review with one of its directions. */
    @GetMapping("/api/reviews/{id}/directions/{direction}")
    ResponseEntity<CommandResult> direction(
            @PathVariable UUID id, @PathVariable UUID direction, @Nullable Principal caller) {
        StoredLife life = reviewSeen(id, caller);
        requireThere(
                life.of(DirectionIssued.class).anyMatch(e -> e.directionId().equals(direction)));
        return CommandResponses.done(life.asItStands());
    }

    /** Figures as they were published. */
    @GetMapping("/api/publications/{id}")
    ResponseEntity<CommandResult> publication(@PathVariable UUID id, @Nullable Principal caller) {
        visibility.requireOneOf(Visibility.senders(PublishFigures.class), caller);
        StoredLife life = StoredLife.read(log, org.caseledger.command.reviews.Publications.ID)
                .orElseThrow(() -> notFound("NOT_FOUND"));
        requireThere(
                life.of(FiguresPublished.class).anyMatch(e -> e.publicationId().equals(id)));
        return CommandResponses.done(life.asItStands());
    }

    /** A centre as it stands. */
    @GetMapping(CentresCommandController.ONE)
    ResponseEntity<CommandResult> centre(@PathVariable String centre, @Nullable Principal caller) {
        return CommandResponses.done(centreSeen(centre, COMMISSIONERS, caller));
    }

    /** A centre with one of its staff. */
    @GetMapping(CentresCommandController.ONE + "/staff" + CentresCommandController.ONE_OF_STAFF)
    ResponseEntity<CommandResult> staff(
            @PathVariable String centre, @PathVariable String staff, @Nullable Principal caller) {
        Receipt asItStands = centreSeen(centre, OFFICERS, caller);
        requireThere(centres.hasHad(centre, staff));
        return CommandResponses.done(asItStands);
    }

    /** A centre with one of its inspections. */
    @GetMapping(CentresCommandController.ONE + "/inspections/{inspection}")
    ResponseEntity<CommandResult> inspection(
            @PathVariable String centre, @PathVariable UUID inspection, @Nullable Principal caller) {
        Receipt asItStands = centreSeen(centre, OFFICERS, caller);
        requireThere(centres.hasInspection(centre, inspection));
        return CommandResponses.done(asItStands);
    }

    /** On record, as every look at a case. */
    private StoredLife caseSeen(UUID id, @Nullable Principal caller) {
        visibility.requireOneOf(WORKERS, caller);
        StoredLife life = life(id, "Case", "CASE_UNKNOWN");
        CaseNow now = CaseNow.of(life.ofCase());
        AccessScope who = visibility
                .whoKnowsOf(CaseUnderSeal.involvement(now), life.newestBy(), WORKERS, caller)
                .orElseThrow(() -> notFound("CASE_UNKNOWN"));
        putOnRecord(who, LookKind.CASE, id);
        return life;
    }

    private void putOnRecord(AccessScope who, LookKind kind, UUID id) {
        looks.record(Look.at(Looker.of(who), kind, id));
    }

    private StoredLife reviewSeen(UUID id, @Nullable Principal caller) {
        visibility.requireOneOf(OFFICERS, caller);
        StoredLife life = life(id, "Review", "REVIEW_UNKNOWN");
        @Nullable
        String district = life.of(ReviewHeld.class).findFirst().orElseThrow().district();
        require(visibility.seesDistrict(district, OFFICERS, caller), "REVIEW_UNKNOWN");
        return life;
    }

    /** Its newest event alone: its stream is long. */
    private Receipt centreSeen(String centre, Set<Role> roles, @Nullable Principal caller) {
        visibility.requireOneOf(roles, caller);
        require(visibility.seesCentre(centre, roles, caller), "CENTRE_UNKNOWN");
        long version = log.lastSequence(centre).orElseThrow(() -> notFound("CENTRE_UNKNOWN"));
        RecordedEvent newest = log.aggregate(centre, version).get(0);
        return Receipt.unchanged(centre, version, newest.position());
    }

    private StoredLife life(UUID id, String type, String unknown) {
        return StoredLife.read(log, id.toString(), type).orElseThrow(() -> notFound(unknown));
    }

    private static void requireThere(boolean there) {
        require(there, "NOT_FOUND");
    }

    private static void require(boolean seen, String code) {
        if (!seen) {
            throw notFound(code);
        }
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(HttpStatus.NOT_FOUND, code);
    }
}
