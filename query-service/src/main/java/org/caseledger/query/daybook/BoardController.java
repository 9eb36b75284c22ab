package org.caseledger.query.daybook;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TokenLifetime;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.openapi.WithETag;
import org.caseledger.service.request.StreamHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where the cases of the centres stand, of any day and as known at any later moment. */
@RestController
@ForCaseReaders
@RequestMapping("/api/centres")
@ReadsView(DayBook.NAME)
@Tag(name = "Boards", description = "Where the cases of the centres stand")
class BoardController {
    private final BooksKnownAt books;
    private final Moments moments;
    private final LedgerClock clock;
    private final BoardStream stream;

    BoardController(BooksKnownAt books, Moments moments, LedgerClock clock, BoardStream stream) {
        this.books = books;
        this.moments = moments;
        this.clock = clock;
        this.stream = stream;
    }

    /** Where the cases of all centres stand on a day, as known at a moment. */
    @WithETag
    @GetMapping("/board")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Board.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> board(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            AccessScope scope,
            Export export) {
        DayBookKnownAt known = books.books(knownAt);
        LocalDate today = clock.today();
        Board board = Board.of(known, moments.day("asOf", asOf, knownAt), today, scope);
        AnsweredAt standpoint = new AnsweredAt(board.position(), board.time());
        if (export.wanted()) {
            return export.of(
                    BoardTable.TABLE, standpoint, board.centres().stream().map(row -> new BoardTable.Line(board, row)));
        }
        return standpoint.tagged(
                board, scope, new Moment(board.asOf(), board.position()), new Moment(board.today(), board.position()));
    }

    /** Where the cases of one centre stand on a day, as known at a moment. */
    @WithETag
    @GetMapping(CentreFilter.IN_PATH + "/board")
    ResponseEntity<CentreBoard> centre(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            AccessScope scope) {
        DayBookKnownAt known = books.books(knownAt);
        LocalDate today = clock.today();
        LocalDate day = moments.day("asOf", asOf, knownAt);
        CentreOpened centre = ReportedCentres.named(known.books(), id, day, scope);
        CentreBoard board = CentreBoard.of(known, day, today, centre);
        return new AnsweredAt(board.position(), board.time())
                .tagged(
                        board,
                        scope,
                        new Moment(board.asOf(), board.position()),
                        new Moment(board.today(), board.position()));
    }

    /** The board whenever it changes, as server-sent events; until the token ends, half an hour at most. */
    @GetMapping(path = "/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    SseEmitter stream(
            AccessScope scope,
            @Parameter(hidden = true) JwtAuthenticationToken token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        StreamHeaders.requireGet(request);
        SseEmitter page = stream.open(scope, TokenLifetime.lastMoment(token.getToken()));
        StreamHeaders.send(response, page);
        return page;
    }
}
