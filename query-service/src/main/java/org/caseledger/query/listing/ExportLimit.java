package org.caseledger.query.listing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.caseledger.service.limits.ConcurrencyLimit;
import org.caseledger.service.limits.ConcurrencyLimit.Permit;
import org.caseledger.service.limits.LimitKind;
import org.caseledger.service.limits.LimitRefusals;
import org.caseledger.service.limits.RateLimit;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Bounds the exports at work, each from before its list is looked at until its last byte was taken, and those of one caller. It stands
 * before every method that takes an {@link Export}: a new list is bounded without anyone's doing. Other files say {@link CountsAsExport}.
 */
final class ExportLimit implements HandlerInterceptor {
    /** Most exports take a second or two. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final String PERMIT = ExportLimit.class.getName();

    private final ExportSettings settings;
    private final ExportArgument argument;
    private final LimitRefusals refusals;
    private final ConcurrencyLimit atWork;
    private final RateLimit rate;

    ExportLimit(ExportSettings settings, ExportArgument argument, LimitRefusals refusals, MeterRegistry meters) {
        this.settings = settings;
        this.argument = argument;
        this.refusals = refusals;
        this.atWork = new ConcurrencyLimit(settings.mostAtWork(), settings.mostOfCaller());
        this.rate = new RateLimit(settings);
        Gauge.builder("caseledger.exports.at.work", atWork, ConcurrencyLimit::taken)
                .description("Lists that are being written as files")
                .register(meters);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method && isExport(method, request)) {
            request.setAttribute(
                    PERMIT,
                    acquire(Objects.requireNonNull(request.getUserPrincipal()).getName()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PERMIT) instanceof Permit permit) {
            permit.close();
        }
    }

    /** A caller that meets a busy service has not used up one of its own. */
    Permit acquire(String caller) {
        Permit permit = atWork.acquire(caller)
                .orElseThrow(() -> refused(
                        "EXPORTS_AT_WORK",
                        RETRY_AFTER,
                        Long.valueOf(settings.mostAtWork()),
                        Long.valueOf(settings.mostOfCaller()),
                        RETRY_AFTER.toSeconds()));
        rate.take(caller).ifPresent(wait -> {
            permit.close();
            throw refused("TOO_MANY_EXPORTS", wait, wait.toSeconds());
        });
        return permit;
    }

    private ProblemException refused(String code, Duration retryAfter, Object... arguments) {
        refusals.count(LimitKind.EXPORTS);
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, code, retryAfter, arguments);
    }

    private boolean isExport(HandlerMethod method, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return method.hasMethodAnnotation(CountsAsExport.class)
                || (Arrays.stream(method.getMethodParameters())
                                .anyMatch(parameter -> parameter.getParameterType() == Export.class)
                        && argument.wanted(new ServletWebRequest(request)));
    }
}
