package org.caseledger.query.shelter;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.stream.Stream;
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
@Tag(name = "Shelter", description = "Stays in the shelters of the centres")
class ShelterController {
    private final StayRegister stays;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    ShelterController(StayRegister stays, Registers registers, RegisterPlaces places, AnswerPositions standpoints) {
        this.stays = stays;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * The shelter register on a day, as known at a moment. {@code open}: she is there. {@code past-limit}: of these, the stays whose limit
     * in force is passed. {@code left}: she has left. {@code exceeded}: the recorded facts that a limit was passed, which stay whatever is
     * recorded later; they are counted apart.
     *
     * @param state {@code open}, {@code past-limit}, {@code left} or {@code exceeded}; every stay if absent
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     * @param from admitted on this day or later
     * @param to admitted on this day or earlier
     * @param limit at most so many stays, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/shelter-stays")
    @OnRecord(LookKind.SHELTER_STAYS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ShelterPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @SpeltAs(StayState.class) @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        StayState asked = state == null ? null : KebabCase.read(StayState.class, "state", state);
        ListCursor place = places.place(cursor, on, knownAt);
        Moment moment = place.moment();
        RowKind kind = StayRegister.kind(asked);
        RegisterQuery<StayOnList> query = registers
                .ask(stays, kind, new CentreFilter(scope, centre, district), moment)
                .withCasesAnywhere(ShelteredCaseRegister.kind(kind))
                .dueBetween(from, to);
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(ShelterTable.TABLE.on(moment.day()), standpoint, query::upTo, query::all);
        }
        ListPage<StayOnList> page = query.page(place, PageSize.of(limit));
        return standpoint.answer(new ShelterPage(
                state,
                moment.day(),
                knownAt,
                ShelterPage.Counts.of(query.counts()),
                page.entries(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }

    /**
     * How many women, girls and boys are in the shelters on a day, as known at a moment.
     *
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     */
    @GetMapping("/api/shelter-stays/occupancy")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Occupancy.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> occupancy(
            AccessScope scope,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            Export export) {
        Moment moment = places.moment(on, knownAt);
        Stream<StayOnList> open = registers
                .ask(stays, StayRegister.kind(StayState.OPEN), new CentreFilter(scope, centre, district), moment)
                .lines()
                .stream();
        AnsweredAt standpoint = standpoints.at(moment.position());
        Occupancy occupancy = Occupancy.of(open, moment.day(), knownAt, standpoint);
        if (export.wanted()) {
            return export.of(
                    OccupancyTable.TABLE,
                    standpoint,
                    occupancy.centres().stream().map(row -> new OccupancyTable.Line(occupancy, row)));
        }
        return standpoint.answer(occupancy);
    }
}
