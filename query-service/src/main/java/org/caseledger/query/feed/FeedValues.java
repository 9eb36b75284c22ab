package org.caseledger.query.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.RequestRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** The values of a request for the feed, read before it is answered, so that all that is wrong is told at once. */
final class FeedValues implements RequestRule {
    private final EventFeed feed;

    FeedValues(EventFeed feed) {
        this.feed = feed;
    }

    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        if (handler.getBeanType() != FeedController.class) {
            return List.of();
        }
        String[] types = request.getParameterValues("type");
        return Stream.concat(
                        ofAStream(request),
                        Stream.of(
                                        FaultyRequest.of(() ->
                                                FeedFilter.requireKnown(types == null ? List.of() : split(types))),
                                        FaultyRequest.of(
                                                () -> FeedController.requireLimit(number(request, "limit", 1))),
                                        FaultyRequest.of(
                                                () -> FeedController.requireTimeout(number(request, "timeout", 0))),
                                        FaultyRequest.of(
                                                () -> feed.requireId(text(request.getHeader("Last-Event-ID")))),
                                        FaultyRequest.of(() ->
                                                feed.requireId(text(request.getParameter(EventFeed.LAST_EVENT_ID)))),
                                        FaultyRequest.of(() -> EventFeed.requireLeaf(
                                                text(request.getParameter(EventFeed.LAST_EVENT_LEAF)))))
                                .flatMap(List::stream))
                .toList();
    }

    /** Whoever gives them would wait for an end that does not come. */
    private static Stream<RequestFault> ofAStream(HttpServletRequest request) {
        return FeedMediaTypes.asksForStream(request.getHeader(HttpHeaders.ACCEPT))
                ? Stream.of("limit", "timeout")
                        .filter(name -> request.getParameter(name) != null)
                        .map(name -> new RequestFault(name, "NOT_OF_A_STREAM", LongPoll.BATCH))
                : Stream.of();
    }

    private static List<String> split(String[] types) {
        return Arrays.stream(types)
                .flatMap(several -> Arrays.stream(several.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** What is no number is told by its type. */
    private static int number(HttpServletRequest request, String name, int otherwise) {
        @Nullable String text = request.getParameter(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
