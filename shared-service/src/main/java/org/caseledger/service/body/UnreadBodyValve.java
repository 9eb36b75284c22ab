package org.caseledger.service.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes the connection of a request that was refused before its body arrived. Tomcat would read the rest in the request's thread, however
 * slowly it comes, to keep the connection for the next request; {@code maxSwallowSize} does not help, since it waits for the first byte.
 */
final class UnreadBodyValve extends ValveBase {
    /** More than a body may have that is read at all. */
    private static final int MOST_DISCARDED = 1 << 17;

    UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() < 400 || request.isAsyncStarted() || request.isFinished()) {
            return;
        }
        discardArrived(request);
        if (!request.isFinished()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** So that closing does not reset the connection before the caller has read the answer. Never waits. */
    private static void discardArrived(Request request) throws IOException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        if (coyote.getContentLengthLong() < 0 || coyote.getReadListener() != null) {
            return;
        }
        InputStream in = request.getStream();
        byte[] some = new byte[8192];
        for (int discarded = 0; discarded < MOST_DISCARDED; ) {
            coyote.action(ActionCode.AVAILABLE, Boolean.TRUE);
            int count = coyote.getAvailable() > 0 ? in.read(some) : -1;
            if (count < 0) {
                return;
            }
            discarded += count;
        }
    }
}
