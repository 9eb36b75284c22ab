package org.caseledger.service.openapi;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Refusals by what stands before every handler of both services. */
final class EveryRefusal implements RefusedStatuses {
    @Override
    public Map<HttpStatus, String> of(HandlerMethod handler) {
        Map<HttpStatus, String> statuses = new EnumMap<>(HttpStatus.class);
        statuses.put(
                HttpStatus.BAD_REQUEST, "Something in the request is unknown or not spelt right; `errors` names each.");
        statuses.put(HttpStatus.UNAUTHORIZED, "The token is missing, has run out or is not valid here.");
        statuses.put(HttpStatus.FORBIDDEN, "No role of the caller may do this.");
        statuses.put(HttpStatus.NOT_ACCEPTABLE, "The answer does not come in any type that `Accept` names.");
        statuses.put(HttpStatus.TOO_MANY_REQUESTS, "The caller asks too often; `Retry-After` says when to come back.");
        statuses.put(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; that is its fault and was logged.");
        statuses.put(
                HttpStatus.SERVICE_UNAVAILABLE, "The service cannot answer now; `Retry-After` says when to come back.");
        if (takesBody(handler)) {
            statuses.put(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly.");
            statuses.put(HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
            statuses.put(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not JSON.");
        }
        return statuses;
    }

    private static boolean takesBody(HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return true;
            }
        }
        return false;
    }
}
