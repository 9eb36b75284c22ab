package org.caseledger.service.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the caller's {@link AccessScope}, in the one role that {@link ReadBy} leaves, with what is in the care of the caller's
 * centres at this moment.
 */
final class AccessScopeArgument implements HandlerMethodArgumentResolver {
    private final ObjectProvider<CentresInCare> inCare;

    AccessScopeArgument(ObjectProvider<CentresInCare> inCare) {
        this.inCare = inCare;
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
        AccessScope whole = AccessScopes.of(request.getUserPrincipal());
        ReadBy readers = ReadingRole.readers(parameter.getExecutable(), parameter.getContainingClass());
        AccessScope scope = readers == null ? whole : ReadingRole.narrowed(whole, readers);
        CentresInCare care = inCare.getIfAvailable();
        return care == null ? scope : care.widen(scope);
    }
}
