package org.caseledger.query.looks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Begins the record of a look at one case or call while that is still being read, and lets no answer go without its record. */
final class LookRecorder implements HandlerInterceptor {
    private static final String BEGUN = LookRecorder.class.getName();

    private final AwaitedLooks looks;
    private final ReadingScopes scopes;

    LookRecorder(AwaitedLooks looks, ReadingScopes scopes) {
        this.looks = looks;
        this.scopes = scopes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            OnRecord onRecord = method.getMethodAnnotation(OnRecord.class);
            if (onRecord != null && onRecord.value().isAtOne()) {
                request.setAttribute(
                        BEGUN,
                        looks.begin(Look.at(
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
                ? taken(request).orElseThrow(() -> new IllegalStateException("nobody began to write down this look"))
                : looks.begin(Look.at(
                        looker(method.getExecutable(), method.getContainingClass(), request),
                        onRecord.value(),
                        several(request, returned)));
        looks.await(stored);
    }

    /**
     * Returns once what has become of the look that was begun is known; at once where none was, or it was waited for.
     *
     * @throws ProblemException as {@link #await}
     */
    void awaitBegun(HttpServletRequest request) {
        taken(request).ifPresent(looks::await);
    }

    /** Waited for once. */
    private static Optional<CompletableFuture<?>> taken(HttpServletRequest request) {
        Object begun = request.getAttribute(BEGUN);
        request.removeAttribute(BEGUN);
        return Optional.ofNullable((CompletableFuture<?>) begun);
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
