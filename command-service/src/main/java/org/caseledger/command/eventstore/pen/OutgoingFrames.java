package org.caseledger.command.eventstore.pen;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes frames of many threads to one connection: as many at once as are there. */
final class OutgoingFrames {
    private static final byte[] END = new byte[0];
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingFrames.class);

    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final OutputStream out;
    private final Runnable onEnd;

    /**
     * @param out buffered
     * @param onEnd run once, when it writes no more
     */
    OutgoingFrames(OutputStream out, Runnable onEnd) {
        this.out = out;
        this.onEnd = onEnd;
    }

    void start(String name) {
        Thread writer = new Thread(this::write, name);
        writer.setDaemon(true);
        writer.start();
    }

    void add(byte[] frame) {
        frames.add(frame);
    }

    /** What was added before is still written. */
    void end() {
        frames.add(END);
    }

    private void write() {
        try {
            byte[] frame = frames.take();
            while (frame != END) {
                out.write(frame);
                frame = frames.poll();
                if (frame == null) {
                    out.flush();
                    frame = frames.take();
                }
            }
            out.flush();
        } catch (IOException e) {
            LOG.debug("A connection between nodes takes nothing more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            onEnd.run();
        }
    }
}
