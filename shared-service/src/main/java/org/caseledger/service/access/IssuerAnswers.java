package org.caseledger.service.access;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.caseledger.service.repeating.ToldFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * What the issuer of tokens says of itself and its keys. It is asked every few seconds at most, whoever comes with whatever token; and while it is away what it said
 * last is believed for some hours: who has a token works on.
 */
public final class IssuerAnswers implements ClientHttpRequestInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerAnswers.class);
    /** Whoever waits for the issuer holds a thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    static final Duration ASKED_EVERY = Duration.ofSeconds(5);

    /** A night. A key that it takes back while it cannot be asked is believed as long. */
    static final Duration BELIEVED_FOR = Duration.ofHours(12);

    private final LongSupplier nanos;
    private final Map<URI, Asked> all = new HashMap<>();

    IssuerAnswers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public static RestOperations asked() {
        return asked(System::nanoTime);
    }

    /** For what is told once, and never kept. */
    public static ClientHttpRequestFactory patient() {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        return http;
    }

    static RestOperations asked(LongSupplier nanos) {
        RestTemplate rest = new RestTemplate(patient());
        rest.setInterceptors(List.of(new IssuerAnswers(nanos)));
        return rest;
    }

    /** One after another: whoever comes meanwhile has the same answer. */
    @Override
    public synchronized ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        Asked asked = all.computeIfAbsent(request.getURI(), address -> new Asked());
        if (asked.isToBeAsked()) {
            asked.ask(() -> KeptResponse.of(execution.execute(request, body)));
        }
        return asked.answer(request.getURI());
    }

    @FunctionalInterface
    private interface Asking {
        KeptResponse ask() throws IOException;
    }

    /** One address. */
    private final class Asked {
        private final ToldFailure told = new ToldFailure();
        private @Nullable Long at;
        private @Nullable KeptResponse newest;
        private @Nullable IOException failure;
        private @Nullable KeptResponse good;
        private long goodAt;

        boolean isToBeAsked() {
            return at == null || nanos.getAsLong() - at >= ASKED_EVERY.toNanos();
        }

        void ask(Asking asking) {
            newest = null;
            failure = null;
            try {
                newest = asking.ask();
                if (newest.isGood()) {
                    good = newest;
                    goodAt = nanos.getAsLong();
                }
            } catch (IOException e) {
                failure = e;
            }
            at = nanos.getAsLong(); // after it has answered, or has not
        }

        ClientHttpResponse answer(URI address) throws IOException {
            if (newest != null && newest.isGood()) {
                if (told.hasEnded()) {
                    LOG.info("The issuer of tokens answers again: {}", address);
                }
                return newest.anew();
            }
            if (good != null && nanos.getAsLong() - goodAt < BELIEVED_FOR.toNanos()) {
                String why = failure == null
                        ? "status " + newest
                        : failure.getClass().getSimpleName();
                if (told.isNew(why)) {
                    LOG.warn(
                            "The issuer of tokens does not answer ({}), what it said last is believed: {}",
                            why,
                            address);
                }
                return good.anew();
            }
            if (newest != null) {
                return newest.anew();
            }
            throw new IOException("the issuer of tokens does not answer", failure);
        }
    }
}
