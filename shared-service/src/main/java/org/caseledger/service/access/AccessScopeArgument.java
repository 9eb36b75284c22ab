package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the caller's {@link AccessScope} as {@link ReadingScopes} makes it. */
final class AccessScopeArgument implements HandlerMethodArgumentResolver {
    private final ReadingScopes scopes;

    AccessScopeArgument(ReadingScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AccessScope.class;
    }

    @Override
    public AccessScope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return scopes.of(
                parameter.getExecutable(),
                parameter.getContainingClass(),
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
