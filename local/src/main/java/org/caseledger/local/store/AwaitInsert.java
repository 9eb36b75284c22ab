package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The command {@code {awaitInsert: collection, from: number, maxTimeMS: n}}: answers {@code {reached: true}} as soon as a document
 * with {@code _id >= from} can be read, {@code {reached: false}} after that time. It takes the place of a change stream, which this
 * server has not; no thread waits for it, and nobody polls.
 */
@ChannelHandler.Sharable
final class AwaitInsert extends ChannelInboundHandlerAdapter {

    private static final String COMMAND = "awaitInsert";

    /** Of a client that names no time, and of one that names more. */
    private static final long MOST_MILLIS = 10_000;

    private final JournaledBackend backend;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger replies = new AtomicInteger();

    AwaitInsert(JournaledBackend backend) {
        this.backend = backend;
    }

    /** To be called after commands were applied. */
    void applied() {
        for (Waiting each : waiting) {
            try {
                each.look();
            } catch (RuntimeException e) { // what is applied is applied, whatever was asked for beside it
                waiting.remove(each);
                each.context.close();
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof MongoMessage request && request.getDocument().containsKey(COMMAND)) {
            Waiting added = new Waiting(context, request);
            waiting.add(added); // before looking: an insert in between must not be missed
            try {
                added.look();
            } catch (RuntimeException refused) {
                waiting.remove(added);
                throw refused;
            }
            added.giveUpLater();
        } else {
            super.channelRead(context, message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        waiting.removeIf(each -> each.context.channel() == context.channel());
        super.channelInactive(context);
    }

    private static long number(Document command, String field, long otherwise) {
        return command.get(field) instanceof Number number ? number.longValue() : otherwise;
    }

    private final class Waiting {
        private final ChannelHandlerContext context;
        private final MongoMessage request;
        private final String collection;
        private final Document beyond;

        private Waiting(ChannelHandlerContext context, MongoMessage request) {
            this.context = context;
            this.request = request;
            Document command = request.getDocument();
            this.collection = String.valueOf(command.get(COMMAND));
            this.beyond = new Document("_id", new Document("$gte", number(command, "from", 0)));
        }

        private void look() {
            if (backend.holds(request.getDatabaseName(), collection, beyond)) {
                answer(true);
            }
        }

        private void giveUpLater() {
            long millis = Math.min(MOST_MILLIS, number(request.getDocument(), "maxTimeMS", MOST_MILLIS));
            context.executor().schedule(() -> answer(false), millis, TimeUnit.MILLISECONDS);
        }

        private void answer(boolean reached) {
            if (waiting.remove(this)) {
                MessageHeader header = new MessageHeader(
                        replies.incrementAndGet(), request.getHeader().getRequestID());
                context.writeAndFlush(new MongoMessage(
                        context.channel(), header, new Document("reached", reached).append("ok", 1.0)));
            }
        }
    }
}
