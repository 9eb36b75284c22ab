package org.caseledger.query.registrations;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ClassificationColumns;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListOfCases;
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
import org.caseledger.query.spans.RowKind;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(Registers.VIEW)
@Tag(name = "Cases", description = "Every case as it stands, and how it came there")
class RegistrationsController {
    private static final String PATH = "/api/registrations";
    /** All of them. */
    static final ListOfCases LIST = new ListOfCases(PATH, Map.of());

    private final RegistrationRegister registrations;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    RegistrationsController(
            RegistrationRegister registrations,
            Registers registers,
            RegisterPlaces places,
            AnswerPositions standpoints) {
        this.registrations = registrations;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Every case that the ledger gave a number, newest first, at the centre that issued it, wherever the case is now: what the reports count
     * as registered. On a day, as known at a moment. Those brought forward were registered on paper and are not among them.
     *
     * @param from first day on which it was registered
     * @param to last day on which it was registered
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     * @param district code of the district
     * @param category one of its categories, by the newest classification that is known
     * @param unclassified {@code true} for cases that are not classified
     * @param reached step of {@code /api/reports/cohorts} to which it came within the days of that step, which are over; not beside what
     *     else is known of the cases
     * @param limit at most so many lines, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping(PATH)
    @OnRecord(LookKind.REGISTRATIONS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RegistrationsPage.class)),
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
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable GbvimsType gbvimsType,
            @RequestParam(required = false) @Nullable AgeBand ageBand,
            @RequestParam(required = false) @Nullable IntakeChannel channel,
            @RequestParam(required = false) @Nullable Boolean unclassified,
            @SpeltAs(CohortStep.class) @RequestParam(required = false) @Nullable String reached,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        ListCursor place = places.place(cursor, on, knownAt);
        Moment moment = place.moment();
        CentreFilter centres = new CentreFilter(scope, centre, district);
        CaseFacetFilter facets = new CaseFacetFilter(category, gbvimsType, ageBand, channel, unclassified);
        CohortStep step = reached == null ? null : KebabCase.read(CohortStep.class, "reached", reached);
        if (step != null && !facets.narrowsNothing()) {
            throw FaultyRequest.of("reached", "REACHED_ALONE");
        }
        Function<RowKind, RegisterQuery<Registration>> asked =
                kind -> registers.ask(registrations, kind, centres, moment);
        DayRange days = new DayRange(from, to);
        RegistrationList listed = step == null
                ? RegistrationList.having(facets, asked, days)
                : RegistrationList.having(step, asked, days, registers, centres, moment);
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    ClassificationColumns.in(RegistrationsTable.TABLE, scope, "categories", "gbvimsType")
                            .on(moment.day()),
                    standpoint,
                    most -> listed.total().getAsLong(),
                    () -> listed.lines().all().map(RegistrationOnList::of).map(line -> line.seenBy(scope)));
        }
        ListPage<Registration> page = listed.lines().page(place, PageSize.of(limit));
        return standpoint.answer(new RegistrationsPage(
                from,
                to,
                moment.day(),
                knownAt,
                listed.total().getAsLong(),
                page.entries().stream()
                        .map(RegistrationOnList::of)
                        .map(line -> line.seenBy(scope))
                        .toList(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }
}
