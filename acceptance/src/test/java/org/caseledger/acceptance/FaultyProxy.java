package org.caseledger.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a browser and the service, and does to the live stream what networks and services do. Everything else passes, but that somebody is signed in where nobody is. */
final class FaultyProxy implements AutoCloseable {
    enum Fault {
        NONE,
        SERVICE_UNAVAILABLE(503),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        /** What is said no longer arrives, and nobody learns why. */
        SILENCE,
        /** Streams end, and new ones too. */
        CUT,
        /** The service was renewed: its page has other scripts. */
        RENEWED;

        private final int status;

        Fault() {
            this(0);
        }

        Fault(int status) {
            this.status = status;
        }
    }

    private static final String STREAM = "/stream";
    private static final String ASSETS = "/assets/";
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "transfer-encoding", "date");
    private static final int LOOK_MS = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client = HttpClient.newHttpClient();
    private final String to;
    private volatile Fault fault = Fault.NONE;
    private final Set<HttpExchange> streams = ConcurrentHashMap.newKeySet();

    private FaultyProxy(String to, HttpServer server) {
        this.to = to;
        this.server = server;
    }

    static FaultyProxy to(String url) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            FaultyProxy proxy = new FaultyProxy(url, server);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::pass);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, and for streams that are open: of those, an answer ends all. */
    void does(Fault next) {
        fault = next;
        if (next.status != 0 || next == Fault.CUT) {
            streams.forEach(HttpExchange::close);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        boolean isStream = exchange.getRequestURI().getPath().endsWith(STREAM);
        if (isStream && fault == Fault.CUT) {
            exchange.close();
            return;
        }
        boolean asksWhoItIs = exchange.getRequestURI().getPath().equals("/api/session");
        if (fault.status != 0 && (isStream || asksWhoItIs && fault == Fault.UNAUTHORIZED)) {
            exchange.sendResponseHeaders(fault.status, -1);
            exchange.close();
            return;
        }
        if (fault == Fault.RENEWED && exchange.getRequestURI().getPath().startsWith(ASSETS)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        HttpResponse<InputStream> answer = ask(exchange);
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean isEmpty = answer.statusCode() == 204 || answer.statusCode() == 304;
        exchange.sendResponseHeaders(answer.statusCode(), isEmpty ? -1 : 0);
        if (isStream) {
            streams.add(exchange);
        }
        try (exchange;
                InputStream body = answer.body()) {
            if (!isEmpty) {
                copy(body, exchange.getResponseBody(), isStream);
            }
        } finally {
            streams.remove(exchange);
        }
    }

    private HttpResponse<InputStream> ask(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void copy(InputStream from, OutputStream into, boolean isStream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            while (isStream && fault == Fault.SILENCE) {
                pause();
            }
            into.write(buffer, 0, n);
            into.flush();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
