package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Chooses the one role in which something is read, and turns away, before anything of the request is looked at, who has none. */
final class ReadingRole implements HandlerInterceptor {
    /** Roles that see all centres, then those of a district, then the posts of a centre. */
    private static final List<Role> WIDEST = List.of(Role.STATE_OFFICER, Role.AUDITOR, Role.DISTRICT_OFFICER);

    private static final Comparator<Role> WIDEST_FIRST = Comparator.comparing(
                    (Role role) -> WIDEST.contains(role) ? WIDEST.indexOf(role) : WIDEST.size())
            .thenComparing(Comparator.naturalOrder());

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            ReadBy readers = readers(method.getMethod(), method.getBeanType());
            if (readers != null) {
                narrowed(AccessScopes.of(request.getUserPrincipal()), readers);
            }
        }
        return true;
    }

    static @Nullable ReadBy readers(AnnotatedElement method, Class<?> controller) {
        ReadBy onMethod = AnnotatedElementUtils.findMergedAnnotation(method, ReadBy.class);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(controller, ReadBy.class);
    }

    /** @throws AccessDeniedException for a caller none of whose roles reads there */
    static AccessScope narrowed(AccessScope scope, ReadBy readers) {
        return Set.of(readers.value()).stream()
                .filter(scope::has)
                .min(WIDEST_FIRST)
                .map(scope::in)
                .orElseThrow(() -> new AccessDeniedException("no role that reads here"));
    }
}
