package org.caseledger.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** What the launcher asks of the running services over HTTP. */
final class RunningServices {
    /** A start takes as long as it takes; a process whose log says nothing new for this long, on a slow, busy machine, hangs. */
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(120);

    /** A service takes longer before it first asks the store, and then waits three times as long for it. */
    private static final Duration SOON = Duration.ofSeconds(4);

    /** Often enough to see it move, without filling a log. */
    private static final Duration SHOW_EVERY = Duration.ofSeconds(5);

    /** On two cores it takes half of this. */
    private static final Duration HEAD_START = Duration.ofSeconds(15);

    private static final Duration ASK_AGAIN = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Duration silenceLimit;
    private final BooleanSupplier stopping;

    /** @param stopping whether all is being stopped, and a process that ends is no failure */
    RunningServices(BooleanSupplier stopping) {
        this(SILENCE_LIMIT, stopping);
    }

    RunningServices(Duration silenceLimit, BooleanSupplier stopping) {
        this.silenceLimit = silenceLimit;
        this.stopping = stopping;
    }

    /** Waits until the child's health answers at this address; a child that ends instead is reported by its obituary. */
    void awaitHealthy(ChildProcess child, String url, List<ChildProcess> needed) throws InterruptedException {
        await(child, needed, () -> status(url).orElse(0) == 200);
    }

    void awaitListening(ChildProcess child, int port) throws InterruptedException {
        await(child, List.of(), () -> listens(port));
    }

    /** Waits until it listens, or will soon: what needs it can begin meanwhile. */
    void awaitNearlyListening(ChildProcess child, int port) throws InterruptedException {
        ReadingPace pace = new ReadingPace(System::nanoTime);
        await(
                child,
                List.of(),
                () -> ReadSoFar.in(child.log().lastLine())
                                .map(pace::left)
                                .filter(left -> left.compareTo(SOON) < 0)
                                .isPresent()
                        || listens(port));
    }

    /**
     * Waits until it listens, so that the board is there soon: a service that starts beside it on two cores takes half of its time. Not for
     * long, because it may itself wait for the other one to open a ledger.
     */
    void giveHeadStart(ChildProcess child, int port, List<ChildProcess> needed) throws InterruptedException {
        long began = System.nanoTime();
        await(child, needed, () -> listens(port) || System.nanoTime() - began > HEAD_START.toNanos());
    }

    /** State of the demo load as JSON, if the command service answers. */
    Optional<String> demo(String commandUrl, Path tokenFile) {
        return get(commandUrl + "/api/demo", tokenFile).map(HttpResponse::body);
    }

    /** Position up to which lists and counts know the ledger, if the query service answers. */
    OptionalLong listsAt(String queryUrl, Path tokenFile) {
        return get(queryUrl + "/api/follow-ups?state=due&limit=1", tokenFile)
                .map(answer -> answer.headers().firstValueAsLong("Ledger-Position"))
                .orElseGet(OptionalLong::empty);
    }

    /** What is wrong; empty where it is done. */
    String post(String url, Path tokenFile, String body) {
        try {
            HttpResponse<String> response = http.send(
                    withToken(url, tokenFile)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? "" : response.body();
        } catch (IOException e) {
            return "the command service does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static HttpRequest.Builder withToken(String url, Path tokenFile) throws IOException {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + Files.readString(tokenFile).trim())
                .timeout(Duration.ofSeconds(5));
    }

    private Optional<HttpResponse<String>> get(String url, Path tokenFile) {
        try {
            HttpResponse<String> response =
                    http.send(withToken(url, tokenFile).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * @param needed without one of these it would write lines for ever and never be ready
     * @throws AskedToStop once all is being stopped
     */
    void await(ChildProcess child, List<ChildProcess> needed, BooleanSupplier ready) throws InterruptedException {
        long written = 0;
        long moved = System.nanoTime();
        long shown = moved;
        while (!ready.getAsBoolean()) {
            requireAlive(child);
            needed.forEach(this::requireAlive);
            long now = System.nanoTime();
            if (child.log().written() != written) {
                written = child.log().written();
                moved = now;
            } else if (now - moved > silenceLimit.toNanos()) {
                throw new RunRefused(child.name() + " is not ready and has not got on for " + silenceLimit.toSeconds()
                        + " s; its log is " + child.log().file() + "\n"
                        + child.log().tail());
            }
            if (now - shown > SHOW_EVERY.toNanos()
                    && ReadSoFar.in(child.log().lastLine()).isPresent()) {
                shown = now;
                System.out.println("starting: " + child.log().lastLine());
            }
            Thread.sleep(ASK_AGAIN.toMillis());
        }
    }

    private void requireAlive(ChildProcess child) {
        boolean alive = child.isAlive();
        if (stopping.getAsBoolean()) { // looked at last: it may be why it has ended
            throw new AskedToStop();
        }
        if (!alive) {
            throw new RunRefused(child.obituary());
        }
    }

    private static boolean listens(int port) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Integer> status(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return Optional.of(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
