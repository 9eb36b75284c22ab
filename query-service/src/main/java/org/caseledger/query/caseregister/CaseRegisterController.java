package org.caseledger.query.caseregister;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CaseNumber;
import org.caseledger.query.listing.ClassificationColumns;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.ForDutyReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.openapi.WithETag;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(Cases.NAME)
@Tag(name = "Cases", description = "Every case as it stands, and how it came there")
class CaseRegisterController {
    private final CaseRegister register;
    private final PastCases past;
    private final RegisterPlaces places;
    private final BrokenGlass glass;
    private final AnswerPositions standpoints;
    private final LedgerClock clock;

    CaseRegisterController(
            CaseRegister register,
            PastCases past,
            RegisterPlaces places,
            BrokenGlass glass,
            AnswerPositions standpoints,
            LedgerClock clock) {
        this.register = register;
        this.past = past;
        this.places = places;
        this.glass = glass;
        this.standpoints = standpoints;
        this.clock = clock;
    }

    /**
     * The register, newest registration first; by number where one is looked for. Of one day, the case recorded last comes first;
     * {@code total} counts all that are found. Paged by cursor: give {@code next} of one page as {@code cursor} of the following one, with
     * the same filters. A case that changes meanwhile keeps its place.
     *
     * @param number what its number begins with, of the ledger or from paper; the list is then in their order
     * @param district code of the district
     * @param active {@code true} for cases that are not closed
     * @param category one of its categories
     * @param worker pseudonymous staff id of who has the case in hand
     * @param unclassified {@code true} for cases that are not classified yet
     * @param unassessed {@code true} for cases whose risk was not assessed yet
     * @param reason why it is closed
     * @param incomingTransfer cases of other centres that yours are asked to take; {@code centre} and {@code district} are then those that
     *     are asked
     * @param resolvedFrom by the day of the newest resolution
     * @param limit at most so many cases, 1 to 500; 50 if absent
     */
    @ForDutyReaders
    @TellsOfCases
    @GetMapping("/api/cases")
    @OnRecord(LookKind.CASES)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RegisterPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @RequestParam(required = false) @Nullable CaseNumber number,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable GbvimsType gbvimsType,
            @RequestParam(required = false) @Nullable AgeBand ageBand,
            @RequestParam(required = false) @Nullable IntakeChannel channel,
            @RequestParam(required = false) @Nullable RiskLevel risk,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable Boolean unclassified,
            @RequestParam(required = false) @Nullable Boolean unassessed,
            @RequestParam(required = false) @Nullable ClosingReason reason,
            @RequestParam(required = false) @Nullable Boolean broughtForward,
            @RequestParam(defaultValue = "false") boolean incomingTransfer,
            @RequestParam(required = false) @Nullable LocalDate registeredFrom,
            @RequestParam(required = false) @Nullable LocalDate registeredTo,
            @RequestParam(required = false) @Nullable LocalDate resolvedFrom,
            @RequestParam(required = false) @Nullable LocalDate resolvedTo,
            @RequestParam(required = false) @Nullable LocalDate closedFrom,
            @RequestParam(required = false) @Nullable LocalDate closedTo,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        AnsweredAt standpoint = standpoints.of(Cases.NAME);
        RegisterFilter filter = new RegisterFilter(
                number,
                centre,
                district,
                status,
                active,
                category,
                gbvimsType,
                ageBand,
                channel,
                risk,
                worker,
                unclassified,
                unassessed,
                reason,
                broughtForward,
                incomingTransfer,
                new RegisterFilter.Span(registeredFrom, registeredTo),
                new RegisterFilter.Span(resolvedFrom, resolvedTo),
                new RegisterFilter.Span(closedFrom, closedTo));
        if (export.wanted()) {
            return export.of(
                    ClassificationColumns.in(RegisterTable.TABLE, scope, RegisterTable.CLASSIFICATION),
                    standpoint,
                    most -> register.count(scope, filter, most),
                    () -> register.all(scope, filter));
        }
        ListPage<CaseInRegister> page = register.page(scope, filter, cursor, PageSize.of(limit));
        return standpoint.answer(new RegisterPage(
                register.count(scope, filter, standpoint.position()),
                page.entries(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }

    /**
     * One case as it stands, or as it stood on a day, as known at a moment. {@code ETag} is the version of the case, to be sent as
     * {@code If-Match} with a command; what else is told changes without it, so no answer of now is {@code 304}. {@code allowedActions} names the commands that the caller may try as the case stands. A centre that
     * is asked to take a case sees it here, too. {@code underSeal} names what of it may be revealed to the caller in that role, and until when it stands open to who broke the glass. With {@code asOf} or {@code knownAt} the case as it stood then, whoever held it, for those
     * who see it as it stands now; a centre that is asked to take it sees moments at which it was asked. Nothing can be done then:
     * {@code allowedActions} is empty, and {@code ETag} is no version.
     *
     * @param asOf the day to show, not after the last one of that knowledge; that one if absent
     */
    @WithETag
    @ForDutyReaders
    @TellsOfCases(one = "id")
    @GetMapping("/api/cases/{id}")
    @OnRecord(LookKind.CASE)
    ResponseEntity<CaseAnswer> summary(
            AccessScope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt) {
        return asOf == null && knownAt == null ? now(scope, id) : then(scope, id, asOf, knownAt);
    }

    private ResponseEntity<CaseAnswer> now(AccessScope scope, UUID id) {
        AnsweredAt standpoint = standpoints.of(Cases.NAME);
        CaseInRegister found = register.find(scope, id).orElseThrow(CaseRegisterController::unknown);
        return standpoint.answer(CaseAnswer.now(
                found.seenBy(scope),
                register.linksTo(id),
                AllowedActions.of(found, scope),
                UnderSeal.of(found.summary(), scope, clock.today(), glass.openUntil(id, scope)),
                standpoint));
    }

    private ResponseEntity<CaseAnswer> then(
            AccessScope scope, UUID id, @Nullable LocalDate asOf, @Nullable KnownAt knownAt) {
        Moment moment = places.moment("asOf", asOf, knownAt, register);
        CaseSummary then = past.find(scope, id, moment).orElseThrow(CaseRegisterController::unknown);
        return ResponseEntity.ok()
                .eTag(moment.position() + "." + moment.day() + "." + scope.fingerprint())
                .header(ReadYourWrites.HEADER, Long.toString(moment.position()))
                .body(CaseAnswer.then(
                        id,
                        scope.seesClassification(id) ? then : then.withoutClassification(),
                        past.linksTo(id, moment),
                        moment.day(),
                        knownAt,
                        standpoints.at(moment.position())));
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN");
    }
}
