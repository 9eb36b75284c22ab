package org.caseledger.query.looks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonthMissing;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Begins the record of a look at one case or call while that is still being read, and lets no answer go without its record. */
final class LookRecorder implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(LookRecorder.class);

    private static final String BEGUN = LookRecorder.class.getName();

    /** Most of what goes wrong is an election. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final AccessLedger ledger;
    private final ReadingScopes scopes;
    private final Duration patience;
    private final Counter refused;

    LookRecorder(AccessLedger ledger, ReadingScopes scopes, LookSettings settings, MeterRegistry meters) {
        this.ledger = ledger;
        this.scopes = scopes;
        this.patience = settings.patience();
        this.refused = Counter.builder("caseledger.access.refused")
                .description("Answers that did not leave because nobody could write down who looks")
                .register(meters);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            OnRecord onRecord = method.getMethodAnnotation(OnRecord.class);
            if (onRecord != null && onRecord.value().isAtOne()) {
                request.setAttribute(
                        BEGUN,
                        record(Look.at(
                                looker(method.getMethod(), method.getBeanType(), request),
                                onRecord.value(),
                                idIn(request))));
            }
        }
        return true;
    }

    /**
     * Returns once what the method returned may leave.
     *
     * @throws ProblemException where that is not on record, or nobody knows it in time
     */
    void await(MethodParameter method, OnRecord onRecord, HttpServletRequest request, @Nullable Object returned) {
        CompletableFuture<?> stored = onRecord.value().isAtOne()
                ? begun(request)
                : record(Look.at(
                        looker(method.getExecutable(), method.getContainingClass(), request),
                        onRecord.value(),
                        several(request, returned)));
        try {
            stored.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw refusal("ACCESS_NOT_RECORDED", e);
        } catch (ExecutionException e) {
            throw refusal(
                    e.getCause() instanceof AccessMonthMissing ? "ACCESS_MONTH_NOT_MADE" : "ACCESS_NOT_RECORDED",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("ACCESS_NOT_RECORDED", e);
        }
    }

    private ProblemException refusal(String code, @Nullable Throwable why) {
        refused.increment();
        LOG.warn("A look could not be written down, and was refused: {}", String.valueOf(why));
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, RETRY_AFTER);
    }

    /** What is thrown at once is an outcome as any other. */
    private CompletableFuture<Long> record(Look look) {
        try {
            return ledger.record(look);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<?> begun(HttpServletRequest request) {
        if (request.getAttribute(BEGUN) instanceof CompletableFuture<?> begun) {
            return begun;
        }
        throw new IllegalStateException("nobody began to write down this look");
    }

    private Looker looker(AnnotatedElement method, Class<?> controller, HttpServletRequest request) {
        return Looker.of(scopes.of(method, controller, request));
    }

    /** @throws ProblemException for what is no id, as whoever reads it later would say */
    private static UUID idIn(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), "set before interceptors");
        return UUID.fromString(String.valueOf(variables.get("id")));
    }

    private static Look.Several several(HttpServletRequest request, @Nullable Object returned) {
        Object body = returned instanceof ResponseEntity<?> entity ? entity.getBody() : returned;
        if (body instanceof CountedRows counted) {
            return new Look.Several(LookFilter.of(request), counted.asFile(), counted.rows());
        }
        throw new IllegalStateException("nobody knows how many rows this answer shows");
    }
}
