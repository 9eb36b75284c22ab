package org.caseledger.service.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.caseledger.service.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed before or beside a handler, as a problem. Asked for by a caller itself, there is nothing here. */
@Controller
final class ErrorProblems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorProblems.class);

    private final Problems problems;

    ErrorProblems(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "NOT_FOUND");
            return;
        }
        Throwable failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        HttpStatus told = told(status, failure);
        if (told.is5xxServerError()) {
            LOG.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    failure);
        }
        problems.write(
                request,
                response,
                told,
                code(told, failure),
                MediaType.APPLICATION_JSON_VALUE); // for what was not acceptable
    }

    private static HttpStatus told(int status, @Nullable Throwable failure) {
        return isOfTheCaller(failure) ? HttpStatus.BAD_REQUEST : HttpStatus.valueOf(status);
    }

    private static String code(HttpStatus status, @Nullable Throwable failure) {
        if (failure instanceof InvalidParameterException) {
            return "PARAMETERS_UNREADABLE";
        }
        if (failure instanceof RequestRejectedException) {
            return "REQUEST_REFUSED";
        }
        return switch (status) {
            case NOT_FOUND -> "NOT_FOUND";
            case UNAUTHORIZED -> "TOKEN_MISSING";
            case FORBIDDEN -> "NO_ACCESS";
            case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
            case CONTENT_TOO_LARGE -> "BODY_TOO_LARGE";
            default -> status.is5xxServerError() ? "UNEXPECTED" : "REQUEST_WRONG";
        };
    }

    private static boolean isOfTheCaller(@Nullable Throwable failure) {
        return failure instanceof InvalidParameterException || failure instanceof RequestRejectedException;
    }
}
