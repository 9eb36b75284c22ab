package org.caseledger.query.feed;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadBy;
import org.caseledger.service.access.TokenLifetime;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.request.StreamHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

@RestController
@ReadBy({Role.INTEGRATOR, Role.STATE_OFFICER, Role.AUDITOR})
@Tag(name = "Feed", description = "Every event, in order and from any point, for other systems")
final class FeedController {
    private static final int LONGEST_BATCH = 1000;
    /** Below the patience of the proxies in between. */
    private static final int LONGEST_WAIT = 60;

    private final LongPoll poll;
    private final EventStream stream;
    private final EventFeed feed;

    FeedController(LongPoll poll, EventStream stream, EventFeed feed) {
        this.poll = poll;
        this.stream = stream;
        this.feed = feed;
    }

    /**
     * Events after an id, as CloudEvents. Of version 1.0, as a JSON batch, or with {@code Accept: text/event-stream} a stream on the same cursor. At least
     * once, in order, without gaps. The answer's {@code Ledger-Position} is the position up to which the log was looked at; it may be used
     * as the next {@code lastEventId}. Where few are of the types that are asked for, a batch may have
     * less than {@code limit} before the end, and after twenty seconds of looking none: that position says where to go on. Without a scope of the feed an event says what happened, when and to which random id; it names no
     * centre, no district and no staff, has no code about a woman or a caller, and a follow-up, a closing and a reopening have no
     * {@code subject}. Scope {@code feed:places} adds centres, districts and staff, from which registration numbers can be counted. With
     * scope {@code feed:full} {@code data} is the stored payload byte by byte and the last member of the event, and
     * {@code aggregatesequence}, {@code metadata} (Base64) and {@code sealedhash} let the {@code leaf} be recomputed.
     *
     * @param lastEventId id of the last event you have; absent to begin with the first
     * @param lastEventLeaf {@code leaf} of that event, as you have it: where another event stands there, because the ledger was restored from an older copy
     *     since, you are told so and not given what follows; not compared with {@code Last-Event-ID}
     * @param lastEventIdHeader as {@code lastEventId}, which it outranks; sent by browsers that reconnect
     * @param timeout seconds to wait for the first event of a batch; refused with a stream, which waits for each
     * @param type only these types: {@code CaseRegistered} or {@code org.caseledger.case-registered}, or of one revision alone
     *     {@code org.caseledger.case-registered.v1}
     * @param limit at most so many events in a batch; refused with a stream, which goes on until the token ends, a quarter of an hour at
     *     most
     */
    @GetMapping("/api/events")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = ReadYourWrites.HEADER,
                            description =
                                    "Position up to which the log was looked at, which need not be that of the newest event;"
                                            + " absent from a stream",
                            schema = @Schema(type = "integer", format = "int64", minimum = "-1")),
            content = {
                @Content(
                        mediaType = LongPoll.BATCH,
                        array = @ArraySchema(schema = @Schema(implementation = CloudEvent.class))),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    Object events(
            @Parameter(hidden = true) AccessScope scope,
            @Parameter(schema = @Schema(type = "string", pattern = EventFeed.ID_SHAPE, defaultValue = ""))
                    @RequestParam(defaultValue = "")
                    String lastEventId,
            @Parameter(schema = @Schema(type = "string", pattern = EventFeed.LEAF_SHAPE, defaultValue = ""))
                    @RequestParam(defaultValue = "")
                    String lastEventLeaf,
            @Parameter(schema = @Schema(type = "string", pattern = EventFeed.ID_SHAPE, defaultValue = ""))
                    @RequestHeader(name = "Last-Event-ID", defaultValue = "")
                    String lastEventIdHeader,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "0",
                                            maximum = "" + LONGEST_WAIT,
                                            defaultValue = "0"))
                    @RequestParam(defaultValue = "0")
                    int timeout,
            @RequestParam(defaultValue = "") List<String> type,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "" + LONGEST_BATCH,
                                            defaultValue = "500"))
                    @RequestParam(defaultValue = "500")
                    int limit,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            @Parameter(hidden = true) JwtAuthenticationToken token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException, HttpRequestMethodNotSupportedException {
        boolean isStream = FeedMediaTypes.isStream(accept);
        requireLimit(limit);
        requireTimeout(timeout);
        FeedFilter wanted = FeedFilter.of(type, scope);
        long cursor =
                lastEventIdHeader.isEmpty() ? feed.cursor(lastEventId, lastEventLeaf) : feed.cursor(lastEventIdHeader);
        if (!isStream) {
            return poll.answer(scope.actor(), wanted, cursor, limit, Duration.ofSeconds(timeout));
        }
        StreamHeaders.requireGet(request);
        ResponseBodyEmitter subscriber =
                stream.open(scope.actor(), wanted, cursor, TokenLifetime.lastMoment(token.getToken()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        StreamHeaders.send(response, subscriber);
        return subscriber;
    }

    static void requireLimit(int limit) {
        requireWithin("limit", limit, 1, LONGEST_BATCH);
    }

    static void requireTimeout(int seconds) {
        requireWithin("timeout", seconds, 0, LONGEST_WAIT);
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw FaultyRequest.of(name, "FIELD_OUT_OF_RANGE", (long) least, (long) most);
        }
    }
}
