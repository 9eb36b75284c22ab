package org.caseledger.query.referrals;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import org.caseledger.events.Partner;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.openapi.WithETag;
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
class ReferralCountsController {
    private final ReferralsByPartner referrals;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    ReferralCountsController(ReferralsByPartner referrals, RegisterPlaces places, AnswerPositions standpoints) {
        this.referrals = referrals;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * How many referrals stand where on a day, by the partner that was asked. {@code overdue} is part of {@code awaiting}; the other states
     * add up to {@code referrals}. {@code from} and {@code to} are about the day of the referral.
     *
     * @param by {@code partner}
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     */
    @WithETag
    @GetMapping("/api/referrals/counts")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReferralCounts.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> counts(
            AccessScope scope,
            @SpeltAs(CountedBy.class) @RequestParam(defaultValue = "partner") String by,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            Export export) {
        KebabCase.read(CountedBy.class, "by", by);
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        Moment moment = places.moment(on, knownAt);
        AnsweredAt standpoint = standpoints.at(moment.position());
        Map<ReferralState, Map<Partner, Integer>> counts = referrals.of(centres, moment, new DayRange(from, to));
        ReferralCounts answer = new ReferralCounts(
                moment.day(),
                knownAt,
                from,
                to,
                ReferralCounts.partners(counts),
                ReferralCounts.total(counts),
                standpoint.position(),
                standpoint.time());
        return export.wanted()
                ? export.of(
                        ReferralCountsTable.TABLE,
                        standpoint,
                        new FiguresOf(moment.day(), moment.position(), centre, district)
                                .lines(ReferralCountsTable.lines(answer)))
                : standpoint.tagged(answer, scope, moment);
    }

    /** What they are counted by. */
    private enum CountedBy {
        PARTNER
    }
}
