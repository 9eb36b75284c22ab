package org.caseledger.service.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

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
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        discardArrived(request.getCoyoteRequest());
    }

    /**
     * So that closing does not reset the connection before the caller has read the answer. Never waits. Read below the request's own stream,
     * which whoever wrote the answer may have closed.
     */
    private static void discardArrived(org.apache.coyote.Request request) throws IOException {
        if (request.getContentLengthLong() < 0 || request.getReadListener() != null) {
            return;
        }
        Discarded some = new Discarded();
        for (int discarded = 0; discarded < MOST_DISCARDED; ) {
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            int count = request.getAvailable() > 0 ? request.doRead(some) : -1;
            if (count < 0) {
                return;
            }
            discarded += count;
        }
    }

    private static final class Discarded implements ApplicationBufferHandler {
        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
