package org.caseledger.query.referrals;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.events.Partner;
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
@ReadsView(Registers.VIEW)
@Tag(name = "Referrals", description = "Referrals to partners, and their answers")
class ReferralsController {
    private final ReferralRegister referrals;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    ReferralsController(
            ReferralRegister referrals, Registers registers, RegisterPlaces places, AnswerPositions standpoints) {
        this.referrals = referrals;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Referrals and where they stand on a day, as known at a moment. {@code awaiting}: the partner has not answered. {@code overdue}: of
     * these, the ones whose last day for an answer has passed. {@code lapsed}: the case was closed before an answer came; nobody waits for
     * it. Each centre sees the referrals of the cases that it holds on the day.
     *
     * @param state {@code awaiting}, {@code overdue}, {@code accepted}, {@code rejected}, {@code completed}, {@code revoked} or
     *     {@code lapsed}; every referral if absent
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     * @param limit at most so many referrals, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/referrals")
    @OnRecord(LookKind.REFERRALS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReferralsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @SpeltAs(ReferralState.class) @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable Partner partner,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        ReferralState asked = state == null ? null : KebabCase.read(ReferralState.class, "state", state);
        ListCursor place = places.place(cursor, on, knownAt);
        Moment moment = place.moment();
        RegisterQuery<ReferralOnList> query = registers
                .ask(referrals, ReferralRegister.kind(asked), new CentreFilter(scope, centre, district), moment)
                .with(ReferralRegister.PARTNER, partner);
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(ReferralsTable.TABLE.on(moment.day()), standpoint, query::upTo, query::all);
        }
        ListPage<ReferralOnList> page = query.page(place, PageSize.of(limit));
        return standpoint.answer(new ReferralsPage(
                state,
                moment.day(),
                knownAt,
                ReferralsPage.Counts.of(query.counts()),
                page.entries(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }
}
