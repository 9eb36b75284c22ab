package org.caseledger.command.eventstore.pen;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** How long the other side of a connection has to show who it is, however little it sends at a time: when it is over the socket is closed. */
final class MeetingTime {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private MeetingTime() {}

    static PenHolder within(Duration longest, Socket socket, Meeting meeting) throws IOException {
        ScheduledFuture<?> end =
                CLOCK.schedule(() -> ForwardingServer.closeQuietly(socket), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            PenHolder met = meeting.meet();
            if (end.cancel(false)) {
                return met;
            }
        } catch (IOException e) {
            if (end.cancel(false) && !(e instanceof SocketTimeoutException)) {
                throw e;
            }
        }
        throw new IOException("it has not shown within " + longest.toMillis() + " ms who it is");
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "pen-meeting-time");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @FunctionalInterface
    interface Meeting {
        /** Returns who was met. */
        PenHolder meet() throws IOException;
    }
}
