package org.caseledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.command.FieldRefusal;
import org.caseledger.command.Refusal;
import org.caseledger.command.eventstore.KeyMisused;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.command.gateway.DemoLoading;
import org.caseledger.command.lifecycle.refusals.ErasureUnderWay;
import org.caseledger.command.lifecycle.refusals.NoSuchEntry;
import org.caseledger.command.lifecycle.refusals.NoSuchReferral;
import org.caseledger.command.lifecycle.refusals.NoSuchRequest;
import org.caseledger.command.lifecycle.refusals.StaleVersion;
import org.caseledger.command.lifecycle.refusals.ValueUnreadable;
import org.caseledger.command.lookups.NotInScope;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.command.lookups.PublishedPeriodIsForAdministrator;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.command.reviews.DistrictIsNotYours;
import org.caseledger.command.reviews.NoSuchCentre;
import org.caseledger.command.reviews.NoSuchDirection;
import org.caseledger.command.sealing.BeingForgotten;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.SealingNotSetUp;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.problem.Problem;
import org.caseledger.service.problem.Problem.FieldError;
import org.caseledger.service.problem.Problems;
import org.caseledger.service.wallclock.ClockOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one table from what the gateway throws to a status. A rule's no is 409, unless it stands in the table. */
@RestControllerAdvice
@Order(0)
final class RefusalAdvice {
    private static final Map<Class<? extends Refusal>, HttpStatus> REFUSED = Map.ofEntries(
            Map.entry(RoleMayNot.class, HttpStatus.FORBIDDEN),
            Map.entry(PublishedPeriodIsForAdministrator.class, HttpStatus.FORBIDDEN),
            Map.entry(NoSuchReferral.class, HttpStatus.NOT_FOUND),
            Map.entry(NoSuchRequest.class, HttpStatus.NOT_FOUND),
            Map.entry(NoSuchEntry.class, HttpStatus.NOT_FOUND),
            Map.entry(ValueUnreadable.class, HttpStatus.BAD_REQUEST),
            Map.entry(StaleVersion.class, HttpStatus.PRECONDITION_FAILED),
            Map.entry(DistrictIsNotYours.class, HttpStatus.FORBIDDEN),
            Map.entry(NoSuchCentre.class, HttpStatus.NOT_FOUND),
            Map.entry(NoSuchDirection.class, HttpStatus.NOT_FOUND));

    /** What a deed under a path did not find; a centre elsewhere. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "/api/cases/", "CASE_UNKNOWN",
            "/api/helpline-calls/", "CALL_UNKNOWN",
            "/api/reviews/", "REVIEW_UNKNOWN");

    /** The load takes minutes. */
    private static final String AFTER_LOADING = "30";

    /** An election takes seconds. */
    private static final String AFTER_ELECTION = "5";

    /** The pause of the signer. */
    private static final String AFTER_SIGNING = "10";

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Problems problems;

    RefusalAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status = REFUSED.getOrDefault(refusal.getClass(), HttpStatus.CONFLICT);
        return problems.answer(request, status, refusal.code(), refusal.arguments());
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(FieldRefusal refusal, HttpServletRequest request) {
        HttpStatus status = REFUSED.getOrDefault(refusal.getClass(), HttpStatus.CONFLICT);
        Problem bare = problems.problem(Languages.of(request), status, refusal.code(), refusal.arguments(), List.of());
        List<FieldError> errors = refusal.pointers().stream()
                .map(pointer -> new FieldError(pointer, bare.code(), bare.detail()))
                .toList();
        return problems.answer(request, new HttpHeaders(), status, refusal.code(), refusal.arguments(), errors);
    }

    /** No rule says no: it is only too early, as after an election. */
    @ExceptionHandler
    ResponseEntity<Problem> unsigned(NothingSignedYet unsigned, HttpServletRequest request) {
        return later(request, unsigned.code(), AFTER_SIGNING);
    }

    /** Unknown and out of scope look alike: whoever does not see a case does not learn that there is one. */
    @ExceptionHandler
    ResponseEntity<Problem> notFound(AggregateNotFoundException unknown, HttpServletRequest request) {
        return problems.answer(request, HttpStatus.NOT_FOUND, unknown(request), List.of());
    }

    /** A call is nobody's: only the centre that takes it up can be out of scope. */
    @ExceptionHandler
    ResponseEntity<Problem> outOfScope(NotInScope foreign, HttpServletRequest request) {
        String code = unknown(request);
        return problems.answer(
                request, HttpStatus.NOT_FOUND, code.equals("CALL_UNKNOWN") ? "CENTRE_UNKNOWN" : code, List.of());
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<Problem> lostRace(HttpServletRequest request) {
        return problems.answer(request, HttpStatus.CONFLICT, "CHANGED_MEANWHILE", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> misused(KeyMisused misused, HttpServletRequest request) {
        return problems.answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_MISUSED", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> loading(DemoLoading loading, HttpServletRequest request) {
        return later(request, "DEMO_LOADING", AFTER_LOADING);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(OutcomeUnknown unknown, HttpServletRequest request) {
        LOG.error("The outcome of {} is unknown", request.getRequestURI(), unknown);
        return later(request, "OUTCOME_UNKNOWN", AFTER_ELECTION);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notStored(NotStored notStored, HttpServletRequest request) {
        LOG.error("{} was not stored", request.getRequestURI(), notStored);
        return later(request, "NOT_STORED", AFTER_ELECTION);
    }

    @ExceptionHandler
    ResponseEntity<Problem> newer(NewerEvent newer, HttpServletRequest request) {
        LOG.error("{} waits for a newer version of this service: {}", request.getRequestURI(), newer.getMessage());
        return later(request, "NEWER_VERSION_NEEDED", AFTER_ELECTION);
    }

    /** Nothing to wait for: somebody has to give it keys. */
    @ExceptionHandler
    ResponseEntity<Problem> notSetUp(SealingNotSetUp none, HttpServletRequest request) {
        return problems.answer(request, HttpStatus.SERVICE_UNAVAILABLE, "SEALING_NOT_SET_UP", List.of());
    }

    /** Nothing to wait for either: somebody has to bring its keys back. Says of its own which key it is. */
    @ExceptionHandler
    ResponseEntity<Problem> keyLost(CannotBeOpened lost, HttpServletRequest request) {
        LOG.error("{} was not stored: {}", request.getRequestURI(), lost.getMessage());
        return problems.answer(request, HttpStatus.SERVICE_UNAVAILABLE, "SEALING_KEY_MISSING", List.of());
    }

    /** What was brought is not stored, and what was asked for not shown. */
    @ExceptionHandler
    ResponseEntity<Problem> beingForgotten(BeingForgotten closed, HttpServletRequest request) {
        return refused(new ErasureUnderWay(), request);
    }

    /** The clock itself has logged it, once. */
    @ExceptionHandler
    ResponseEntity<Problem> clockOff(ClockOff off, HttpServletRequest request) {
        return later(request, "CLOCK_OFF", AFTER_ELECTION);
    }

    private ResponseEntity<Problem> later(HttpServletRequest request, String code, String seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, seconds);
        return problems.answer(request, headers, HttpStatus.SERVICE_UNAVAILABLE, code, List.of(), List.of());
    }

    private static String unknown(HttpServletRequest request) {
        if (request.getRequestURI().equals(IntakeCommandController.BROUGHT_FORWARD)) {
            return "CENTRE_UNKNOWN";
        }
        return UNKNOWN.entrySet().stream()
                .filter(under -> request.getRequestURI().startsWith(under.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("CENTRE_UNKNOWN");
    }
}
