package org.caseledger.local.store;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Listens on loopback and hands messages to the backend. */
final class WireServer implements AutoCloseable {

    /**
     * A connection that waits for the disk must not hold up another one: most connections get a thread of their own. It reads, works and
     * sends: handing a message on to another thread and its answer back took as long as a short answer.
     */
    private static final int THREADS = 64;

    /** As long as MongoDB does ({@code cursorTimeoutMillis}). */
    static final Duration CURSORS_IDLE = Duration.ofMinutes(10);

    /** What ends takes no longer. */
    private static final Duration END = Duration.ofSeconds(5);

    private final EventLoopGroup acceptor = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoopGroup connections = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());

    /** Closes also what joins it later. */
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

    private final OpenConnections openConnections = new OpenConnections();
    private final JournaledBackend backend;
    private final Duration cursorsIdle;
    private final AwaitInsert awaitInsert;

    WireServer(JournaledBackend backend) {
        this(backend, CURSORS_IDLE);
    }

    /** @param cursorsIdle how long a cursor is kept at least that nobody reads on; at most twice as long */
    WireServer(JournaledBackend backend, Duration cursorsIdle) {
        this.backend = backend;
        this.cursorsIdle = cursorsIdle;
        this.awaitInsert = new AwaitInsert(backend);
        backend.onApplied(awaitInsert::applied);
        // A thread that has nothing to do later wakes up once a second to look whether it has.
        connections.forEach(thread -> thread.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.DAYS));
    }

    /** The port it listens on: a free one if 0 was wanted. */
    int bind(int port) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(acceptor, connections)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        openConnections.accepted();
                        channel.pipeline()
                                .addLast(
                                        new MongoWireReplyEncoder(), new ReplyEncoder(), new MongoWireProtocolHandler())
                                .addLast(
                                        openConnections,
                                        awaitInsert,
                                        new MongoDatabaseHandler(backend, channels),
                                        new MongoExceptionHandler());
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", port))
                .awaitUninterruptibly();
        if (bound.cause() instanceof IOException e) {
            throw e;
        }
        long millis = cursorsIdle.toMillis();
        acceptor.scheduleWithFixedDelay(() -> backend.dropCursors(cursorsIdle), millis, millis, TimeUnit.MILLISECONDS);
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    /**
     * Workers end when each has heard that its connections are closed: one that is gone cannot be told. What is stored stays as it is: a snapshot of it may
     * still be written.
     */
    @Override
    public void close() {
        if (acceptor.isShuttingDown()) {
            return;
        }
        end(acceptor);
        // Only now is all that was accepted a connection.
        connections.forEach(thread -> thread.submit(() -> {}).awaitUninterruptibly());
        channels.close().awaitUninterruptibly();
        openConnections.awaitNone(END);
        end(connections);
    }

    private static void end(EventExecutorGroup threads) {
        threads.shutdownGracefully(0, END.toSeconds(), TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
