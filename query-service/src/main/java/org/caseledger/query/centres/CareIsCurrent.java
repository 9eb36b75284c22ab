package org.caseledger.query.centres;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What a caller may see depends on who acts for whom, so a caller who names a position is answered only once that is known up to there: a
 * suspension or reopening of one's own takes effect with the next request, whichever view it reads.
 */
final class CareIsCurrent implements HandlerInterceptor {
    private final ReadYourWrites views;

    CareIsCurrent(ReadYourWrites views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && dependsOnScope(method)) {
            views.await(CentresModel.NAME, request);
        }
        return true;
    }

    private static boolean dependsOnScope(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == AccessScope.class);
    }
}
