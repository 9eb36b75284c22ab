package org.caseledger.service.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the connection of a request that was refused before its body arrived. Tomcat would read the rest in the request's thread, however
 * slowly it comes, to keep the connection for the next request; {@code maxSwallowSize} does not help, since it waits for the first byte.
 */
final class UnreadBodyValve extends ValveBase {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBodyValve.class);

    /** More than a body may have that is kept, unless the limit is set higher. */
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
     * which whoever wrote the answer may have closed. A caller who has gone needs no answer; told of that, Tomcat would forget to count the
     * request as ended, and each stop of the service would wait for it in vain.
     */
    private static void discardArrived(org.apache.coyote.Request request) {
        try {
            discard(request);
        } catch (IOException gone) {
            LOG.debug("the caller of a refused request has gone", gone);
        }
    }

    private static void discard(org.apache.coyote.Request request) throws IOException {
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
