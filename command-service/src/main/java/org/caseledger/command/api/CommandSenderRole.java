package org.caseledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.command.gateway.CommandAuthorization;
import org.caseledger.service.access.AccessScopes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away whoever has no role for a command before the body is read: its fields are none of their business. */
final class CommandSenderRole implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Sends sends = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Sends.class) : null;
        if (sends != null) {
            CommandAuthorization.requireOneFor(
                    sends.value(), AccessScopes.of(request.getUserPrincipal()).roles());
        }
        return true;
    }
}
