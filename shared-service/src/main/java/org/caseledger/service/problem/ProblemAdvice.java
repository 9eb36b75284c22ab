package org.caseledger.service.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.caseledger.service.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one table from what Spring refuses, and from what nobody expected, to a problem. A service adds its own table before this one. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    /** Long enough for an election. */
    private static final String STORE_RETRY_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final BodyFaults bodies;

    ProblemAdvice(Problems problems, BodyFaults bodies) {
        this.problems = problems;
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<Problem> answered(ProblemException answered, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        Optional.ofNullable(answered.retryAfter())
                .map(Duration::toSeconds)
                .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return problems.answer(request, headers, answered.status(), answered.code(), answered.arguments(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> faulty(FaultyRequest faulty, HttpServletRequest request) {
        return faulty(request, faulty.faults());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, BindException.class})
    ResponseEntity<Problem> body(Exception refused, HttpServletRequest request, HandlerMethod handler) {
        List<RequestFault> faults = bodies.of(handler, request);
        return faulty(request, faults.isEmpty() ? List.of(new RequestFault("", "BODY_SHAPE_WRONG")) : faults);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(TypeMismatchException mismatch, HttpServletRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        Class<?> type = mismatch.getRequiredType() == null ? Object.class : mismatch.getRequiredType();
        return faulty(request, List.of(BodyFaults.unreadableParameter(type, name)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return faulty(request, List.of(new RequestFault(missing.getParameterName(), "PARAMETER_MISSING")));
    }

    /** {@code ?=1}, {@code ?a=%zz}: the server finds them when parameters are read, which may be late. */
    @ExceptionHandler
    ResponseEntity<Problem> parameters(InvalidParameterException unreadable, HttpServletRequest request) {
        return bad(request, "PARAMETERS_UNREADABLE", List.of(), List.of());
    }

    /** What the firewall finds when a handler reads a header or a parameter. */
    @ExceptionHandler
    ResponseEntity<Problem> rejected(RequestRejectedException rejected, HttpServletRequest request) {
        return bad(request, "REQUEST_REFUSED", List.of(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException missing, HttpServletRequest request) {
        return bad(request, "HEADER_MISSING", List.of(missing.getHeaderName()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException unsupported, HttpServletRequest request) {
        return answer(
                request, unsupported, "MEDIA_TYPE_NOT_SUPPORTED", List.of(named(unsupported.getSupportedMediaTypes())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> accept(HttpMediaTypeNotAcceptableException unanswered, HttpServletRequest request) {
        String offered = named(unanswered.getSupportedMediaTypes());
        return answer(
                request,
                unanswered,
                "NOT_ACCEPTABLE",
                List.of(offered.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : offered));
    }

    private static String named(List<MediaType> types) {
        return types.stream()
                .map(String::valueOf)
                .filter(type -> !type.contains("*"))
                .collect(Collectors.joining(", "));
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        String[] right = wrong.getSupportedMethods();
        String allowed = right == null ? "" : Stream.of(right).sorted().collect(Collectors.joining(", "));
        return answer(request, wrong, "METHOD_NOT_ALLOWED", List.of(allowed));
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(request, HttpStatus.FORBIDDEN, "NO_ACCESS", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> storeFails(MongoException failure, HttpServletRequest request) {
        LOG.error("The store failed: {}", failure.getClass().getSimpleName(), failure);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, STORE_RETRY_SECONDS);
        return problems.answer(
                request, headers, HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE", List.of(), List.of());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> anything(Exception unexpected, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            return null;
        }
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(request, known, codeOf(known.getStatusCode()), List.of());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        return problems.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED", List.of());
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "NOT_FOUND";
            case 413 -> "BODY_TOO_LARGE";
            default -> "REQUEST_WRONG";
        };
    }

    /**
     * One fault is told as the problem itself, several as fields that are not right, and so is one of a value that is read and not right;
     * personal data is always told as such.
     */
    private ResponseEntity<Problem> faulty(HttpServletRequest request, List<RequestFault> faults) {
        Locale language = Languages.of(request);
        List<FieldError> errors = faults.stream()
                .filter(fault -> !fault.pointer().isEmpty())
                .map(fault -> problems.error(language, fault))
                .toList();
        RequestFault first = faults.stream()
                .filter(fault -> fault.code().equals("PERSONAL_DATA_NOT_ACCEPTED"))
                .findFirst()
                .orElse(
                        faults.size() == 1 && !BodyConstraints.tell(faults.get(0))
                                ? faults.get(0)
                                : new RequestFault("", "FIELDS_INVALID"));
        return problems.answer(request, first, errors);
    }

    private ResponseEntity<Problem> bad(
            HttpServletRequest request, String code, List<?> arguments, List<FieldError> errors) {
        return problems.answer(request, new HttpHeaders(), HttpStatus.BAD_REQUEST, code, arguments, errors);
    }

    private ResponseEntity<Problem> answer(
            HttpServletRequest request, ErrorResponse known, String code, List<?> arguments) {
        return problems.answer(request, known.getHeaders(), known.getStatusCode(), code, arguments, List.of());
    }
}
