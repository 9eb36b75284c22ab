package org.caseledger.query.disposals;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LegalStep;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ClassificationColumns;
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
import org.caseledger.query.spans.CaseFacetFilter;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowCount;
import org.caseledger.query.spans.RowKind;
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
@ReadsView(Registers.VIEW)
@Tag(name = "Disposals", description = "Resolutions and closings")
class DisposalsController {
    private final DisposalRegister disposals;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    DisposalsController(
            DisposalRegister disposals, Registers registers, RegisterPlaces places, AnswerPositions standpoints) {
        this.disposals = disposals;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Every resolution and every closing that stands, newest first, on a day, as known at a moment. By the day it happened and the centre
     * that held the case then. What was corrected is shown as it is right, what was retracted is not shown. Counts are of the whole list,
     * by centre, district and in all.
     *
     * @param from first day on which it happened
     * @param to last day on which it happened
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     * @param district code of the district
     * @param kind as what it counts: {@code resolved} (for the first time), {@code resolved-again}, {@code resolved-struck-off} or
     *     {@code closed}
     * @param outcome of resolutions; with {@code reason}, what has either
     * @param reason of closings
     * @param legalStep one of those that were taken by the day of a first resolution
     * @param legalStepTaken {@code false} for what has none
     * @param category one of its categories, by the newest classification that is known
     * @param unclassified {@code true} for cases that are not classified
     * @param limit at most so many lines, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/disposals")
    @OnRecord(LookKind.DISPOSALS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = DisposalsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @SpeltAs(DisposalKind.class) @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable ResolutionOutcome outcome,
            @RequestParam(required = false) @Nullable ClosingReason reason,
            @RequestParam(required = false) @Nullable LegalStep legalStep,
            @RequestParam(required = false) @Nullable Boolean legalStepTaken,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable GbvimsType gbvimsType,
            @RequestParam(required = false) @Nullable AgeBand ageBand,
            @RequestParam(required = false) @Nullable IntakeChannel channel,
            @RequestParam(required = false) @Nullable Boolean unclassified,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        DisposalKind as = kind == null ? null : KebabCase.read(DisposalKind.class, "kind", kind);
        ListCursor place = places.place(cursor, on, knownAt);
        Moment moment = place.moment();
        CentreFilter centres = new CentreFilter(scope, centre, district);
        CaseFacetFilter facets = new CaseFacetFilter(category, gbvimsType, ageBand, channel, unclassified);
        Function<List<RowKind>, RegisterQuery<DisposalOnList>> ask =
                kinds -> facets.narrow(registers.ask(disposals, kinds, centres, moment))
                        .with(DisposalKinds.LEGAL_STEP_TAKEN, legalStep)
                        .recorded(DisposalKinds.LEGAL_STEP_TAKEN, legalStepTaken)
                        .dueBetween(from, to);
        RegisterQuery<DisposalOnList> listed = ask.apply(DisposalKinds.listed(as, outcome, reason));
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    ClassificationColumns.in(DisposalsTable.TABLE, scope, "outcome", "closingReason")
                            .on(moment.day()),
                    standpoint,
                    listed::upTo,
                    () -> listed.all().map(line -> line.seenBy(scope)));
        }
        List<RowCount> counts =
                ask.apply(DisposalKinds.counted(as, outcome, reason)).byCentre();
        ListPage<DisposalOnList> page = listed.page(place, PageSize.of(limit));
        return standpoint.answer(new DisposalsPage(
                from,
                to,
                moment.day(),
                knownAt,
                DisposalCounts.of(counts),
                DisposalsPage.OfDistrict.each(counts),
                page.entries().stream().map(line -> line.seenBy(scope)).toList(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }
}
