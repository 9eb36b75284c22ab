package org.caseledger.local.store;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Counts connections until the worker of each has heard that it is closed. As the first handler of a worker it is the last to be removed. */
@Sharable
final class OpenConnections extends ChannelInboundHandlerAdapter {
    private final Phaser open = new Phaser(1);

    void accepted() {
        open.register();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        open.arriveAndDeregister();
    }

    /** Waits for the last one, but not longer than this. */
    void awaitNone(Duration atMost) {
        try {
            open.awaitAdvanceInterruptibly(open.arrive(), atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Whoever waits has its own work to end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
