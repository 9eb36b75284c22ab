package org.caseledger.service.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.service.problem.BodyFaults;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.RequestFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks all rules before a handler of the ledger runs, so that a caller is told everything at once. */
final class RequestRules implements HandlerInterceptor {
    private static final String OWN = "org.caseledger.";
    private static final String ASKED = RequestRules.class.getName();

    private final Supplier<List<RequestRule>> rules;
    private final BodyFaults bodies;

    RequestRules(ObjectProvider<RequestRule> rules, BodyFaults bodies) {
        this.rules = SingletonSupplier.of(() -> rules.orderedStream().toList());
        this.bodies = bodies;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (handler instanceof HandlerMethod method && isOwn(method) && isAsked(request)) {
            refuseForm(method, request);
            List<RequestFault> faults = rules.get().stream()
                    .flatMap(rule -> rule.faults(method, request).stream())
                    .toList();
            if (!faults.isEmpty()) {
                throw new FaultyRequest(Stream.concat(faults.stream(), bodies.of(method, request).stream())
                        .toList());
            }
        }
        return true;
    }

    /** The server would read the fields of a form as parameters before anybody asks for the type of the body. */
    private static void refuseForm(HandlerMethod method, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        boolean takesBody = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        if (takesBody && ParameterFaults.isForm(request)) {
            throw new HttpMediaTypeNotSupportedException(
                    MediaType.APPLICATION_FORM_URLENCODED, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean isOwn(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OWN);
    }

    /**
     * Once: a stream is dispatched again when its answer is there, and a request whose body was awaited comes here by a dispatch only. Not
     * where the container tells of an error: that request's parameters were another handler's.
     */
    private static boolean isAsked(HttpServletRequest request) {
        boolean first = request.getAttribute(ASKED) == null;
        request.setAttribute(ASKED, Boolean.TRUE);
        return first && request.getDispatcherType() != DispatcherType.ERROR;
    }
}
