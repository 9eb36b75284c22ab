package org.caseledger.service.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** Headers of a stream of events, sent by the thread of its request. */
public final class StreamHeaders {
    private StreamHeaders() {}

    /**
     * Whoever wants the headers alone would be sent a stream that nobody hears, and nobody would notice that they have gone.
     *
     * @throws HttpRequestMethodNotSupportedException to whom it is
     */
    public static void requireGet(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of(HttpMethod.GET.name()));
        }
    }

    /**
     * Else the thread that sends the first events and the filters that the request leaves write headers at once, and some are lost.
     *
     * @param stream ended where its client has gone before: nobody else would end it, and what is sent would be kept
     */
    public static void send(HttpServletResponse response, ResponseBodyEmitter stream) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        try {
            response.flushBuffer();
        } catch (IOException e) {
            stream.completeWithError(e);
            throw e;
        }
    }
}
