package org.caseledger.query.transfers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.query.caseregister.CaseVersions;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.Export;
import org.caseledger.query.lists.ForCaseReaders;
import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.lists.ListPage;
import org.caseledger.query.lists.ListPlace;
import org.caseledger.query.lists.Moments;
import org.caseledger.query.lists.PageSize;
import org.caseledger.query.lists.Spelling;
import org.caseledger.query.lists.SpeltAs;
import org.caseledger.query.lists.Standpoint;
import org.caseledger.query.lists.Standpoints;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.query.processing.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({TransfersModel.NAME, CaseVersions.VIEW})
@Tag(name = "Transfers", description = "Requests that another centre take a case")
class TransfersController {
    private final Transfers transfers;
    private final CaseVersions versions;
    private final Moments moments;
    private final Standpoints standpoints;

    TransfersController(Transfers transfers, CaseVersions versions, Moments moments, Standpoints standpoints) {
        this.transfers = transfers;
        this.versions = versions;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    @GetMapping("/api/transfers")
    @Operation(
            summary = "Requests for transfer and where they stand on a day, as known at a moment",
            description =
                    "Both centres see a request: `out` for the one that asks, `in` for the one that is asked. `awaiting`: not answered. "
                            + "`overdue`: of these, the ones whose last day for an answer has passed. `lapsed`: the case was closed before an "
                            + "answer came. `version` is the version of the case as it stands now, to be sent as `If-Match` with the answer. "
                            + Export.DESCRIPTION)
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
            @Parameter(
                            description =
                                    "`awaiting`, `overdue`, `accepted`, `declined`, `withdrawn` or `lapsed`; every request if absent")
                    @SpeltAs(TransferState.class)
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "`out` or `in`; both if absent")
                    @SpeltAs(Direction.class)
                    @RequestParam(required = false)
                    @Nullable
                    String direction,
            @Parameter(description = "The day to show; today if absent") @RequestParam(required = false) @Nullable
                    LocalDate on,
            @Parameter(description = "A day (its end), an instant or a position; everything recorded if absent")
                    @RequestParam(required = false)
                    @Nullable
                    KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "At most so many requests, 1 to 500; 50 if absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            Export export) {
        TransferList list = new TransferList(
                state == null ? null : Spelling.read(TransferState.class, "state", state),
                direction == null ? null : Spelling.read(Direction.class, "direction", direction),
                new CentreFilter(scope, centre, district));
        ListPlace place = moments.place(cursor, on, knownAt, transfers);
        Moment moment = place.moment();
        Standpoint standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    TransfersTable.TABLE,
                    standpoint,
                    list.at(moment, transfers),
                    Comparator.comparing(TransferOnList::key));
        }
        ListPage<TransferOnList> page =
                ListPage.of(list.at(moment, transfers), TransferOnList::key, place, PageSize.of(limit));
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(standpoint.position()))
                .body(new TransfersPage(
                        state,
                        direction,
                        moment.day(),
                        knownAt,
                        TransfersPage.Counts.of(page.all()),
                        withVersions(page.shown()),
                        page.next(),
                        standpoint.position(),
                        standpoint.time()));
    }

    private List<TransferOnList> withVersions(List<TransferOnList> shown) {
        Map<UUID, Long> newest =
                versions.of(shown.stream().map(TransferOnList::caseId).toList());
        return shown.stream()
                .map(transfer -> transfer.at(newest.get(transfer.caseId())))
                .toList();
    }
}
