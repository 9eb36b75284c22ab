package org.caseledger.service.request;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.caseledger.service.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;

/** What the server itself refuses, before Spring has seen it, as a problem: a path that it cannot read, a line that is no HTTP. */
final class RefusedByServerValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedByServerValve.class);

    /** Made after the server; a request comes later than both. */
    private final ObjectProvider<Problems> problems;

    RefusedByServerValve(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (failure instanceof ClientAbortException) {
            return; // nobody is there who could be answered, and whoever hangs up again and again would fill the log
        }
        if (failure != null) {
            LOG.error("{} {} failed in the server", request.getMethod(), request.getRequestURI(), failure);
        }
        try {
            problems.getObject().write(request, response, HttpStatusCode.valueOf(status), code(status));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The caller did not wait for the answer", e);
        }
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "REQUEST_REFUSED";
            case 404 -> "NOT_FOUND";
            case 500 -> "UNEXPECTED";
            default -> "REQUEST_WRONG"; // too long, a version or an encoding that the server does not speak
        };
    }
}
