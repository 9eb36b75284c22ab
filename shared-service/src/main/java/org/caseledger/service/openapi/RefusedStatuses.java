package org.caseledger.service.openapi;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** With what a request to a handler may be refused, and why in a sentence; a service adds its own beans of this kind. */
@FunctionalInterface
public interface RefusedStatuses {
    Map<HttpStatus, String> of(HandlerMethod handler);
}
