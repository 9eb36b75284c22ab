package org.caseledger.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.DeclaredParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a caller see its own write: waits, up to a bound, until the views have completed the position it names, else {@code 503} with {@code
 * Retry-After}. A batch counts when it is written and its token has moved, so all of it is visible. Nobody is answered from a view that is as far as no event.
 */
public final class ReadYourWrites implements HandlerInterceptor {
    /** Query parameter that names the position. */
    public static final String PARAMETER = "min-position";

    /** Header that answers of both services carry, and that a request may send back. */
    public static final String HEADER = "Ledger-Position";

    /** An empty ledger answers with -1. */
    private static final Pattern SHAPE = Pattern.compile("-1|\\d{1,18}");

    /** As far as the command service takes a position for one that is still to come. */
    private static final long FARTHEST_AHEAD = 1_000_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** A third of the threads that answer requests: a caller can make up a position. One more is told at once how far the view is. */
    private static final int MOST_WAITING = 64;

    private final ViewProgress completed;
    private final LogReader log;
    private final Duration patience;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    ReadYourWrites(ViewProgress completed, LogReader log, Duration patience) {
        this.completed = completed;
        this.log = log;
        this.patience = patience;
    }

    /** Position of the view's last completed batch, -1 before the first. */
    public long position(String view) {
        return completed.position(view);
    }

    /**
     * @throws ProblemException {@code 503 VIEW_BEHIND} if the view has not passed the position within the bound, {@code 400
     *     POSITION_BEYOND_HEAD} if this ledger cannot have it
     */
    public void await(String view, long position) {
        if (position - position(view) > FARTHEST_AHEAD) {
            requirePossible(position); // a view that is made anew is far behind as well
        }
        if (!passes(view, position)) {
            throw behind(position, position(view));
        }
    }

    /** The same for the position that a request names, if it names one. */
    public void await(String view, HttpServletRequest request) {
        Long wanted = wanted(request);
        if (wanted != null) {
            await(view, wanted);
        }
    }

    /** What a view that is not ready for this position answers. */
    public static ProblemException behind(long wanted, long position) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "VIEW_BEHIND",
                RETRY_AFTER,
                Long.toString(wanted),
                Long.toString(position));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            ReadsView reads = views(method);
            if (reads != null) {
                for (String view : reads.value()) {
                    await(view, request);
                    requireBegun(view);
                }
            }
        }
        return true;
    }

    /** One that is being loaded has documents that lie ahead of it: some of the cases, each with all that the log has of it. */
    private void requireBegun(String view) {
        if (position(view) < 0) {
            long head = log.head().position();
            if (head >= 0) {
                throw behind(head, -1);
            }
        }
    }

    private void requirePossible(long position) {
        long head = log.head().position();
        if (position - head > FARTHEST_AHEAD) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "POSITION_BEYOND_HEAD", Long.toString(position), Long.toString(head));
        }
    }

    private boolean passes(String view, long position) {
        if (completed.position(view) >= position) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return completed.await(view, position, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    /** How a position is spelt where one is waited for. */
    static List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        if (!DeclaredParameters.of(handler).names().contains(PARAMETER)) {
            return List.of();
        }
        return Stream.concat(
                        fault(HEADER, request.getHeader(HEADER)), fault(PARAMETER, request.getParameter(PARAMETER)))
                .toList();
    }

    private static Stream<RequestFault> fault(String name, @Nullable String wanted) {
        try {
            parse(wanted);
            return Stream.of();
        } catch (ProblemException unreadable) {
            return Stream.of(new RequestFault(name, unreadable.code()));
        }
    }

    private static @Nullable ReadsView views(HandlerMethod method) {
        ReadsView onMethod = method.getMethodAnnotation(ReadsView.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ReadsView.class);
    }

    /** The parameter outranks the header, which has to be readable all the same. */
    private static @Nullable Long wanted(HttpServletRequest request) {
        Long header = parse(request.getHeader(HEADER));
        Long parameter = parse(request.getParameter(PARAMETER));
        return parameter != null ? parameter : header;
    }

    private static @Nullable Long parse(@Nullable String wanted) {
        if (wanted != null && !SHAPE.matcher(wanted).matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "POSITION_UNREADABLE");
        }
        return wanted == null ? null : Long.valueOf(wanted);
    }
}
