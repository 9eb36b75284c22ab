package org.caseledger.service.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** Headers of a stream of events, sent by the thread of its request. */
public final class StreamHeaders {
    private StreamHeaders() {}

    /** Else the thread that sends the first events and the filters that the request leaves write headers at once, and some are lost. */
    public static void send(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.flushBuffer();
    }
}
