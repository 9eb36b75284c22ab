package org.caseledger.query.transfers;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.query.caseregister.CaseVersions;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({Registers.VIEW, CaseVersions.VIEW})
@Tag(name = "Transfers", description = "Requests that another centre take a case")
class TransfersController {
    private final TransferRequests requests;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    TransfersController(TransferRequests requests, RegisterPlaces places, AnswerPositions standpoints) {
        this.requests = requests;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Requests for transfer and where they stand on a day, as known at a moment. Both centres see a request: {@code out} for the one that
     * asks, {@code in} for the one that is asked. {@code awaiting}: not answered. {@code overdue}: of these, the ones whose last day for an
     * answer has passed. {@code lapsed}: the case was closed before an answer came. {@code version} is the version of the case as it stands
     * now, to be sent as {@code If-Match} with the answer; of a request that waits for one now.
     *
     * @param state {@code awaiting}, {@code overdue}, {@code accepted}, {@code declined}, {@code withdrawn} or {@code lapsed}; every
     *     request if absent
     * @param direction {@code out} or {@code in}; both if absent
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     * @param limit at most so many requests, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/transfers")
    @OnRecord(LookKind.TRANSFERS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = TransfersPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @SpeltAs(TransferState.class) @RequestParam(required = false) @Nullable String state,
            @SpeltAs(TransferDirection.class) @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        TransferState ofState = state == null ? null : KebabCase.read(TransferState.class, "state", state);
        TransferDirection seen =
                direction == null ? null : KebabCase.read(TransferDirection.class, "direction", direction);
        ListCursor place = places.place(cursor, on, knownAt);
        Moment moment = place.moment();
        RegisterQuery<TransferOnList> query =
                requests.of(ofState, seen, new CentreFilter(scope, centre, district), moment);
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(TransfersTable.TABLE.on(moment.day()), standpoint, query::upTo, query::all);
        }
        ListPage<TransferOnList> page = query.page(place, PageSize.of(limit));
        return standpoint.answer(new TransfersPage(
                state,
                direction,
                moment.day(),
                knownAt,
                TransfersPage.Counts.of(query.counts()),
                requests.withVersions(page.entries()),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }
}
