package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Chooses the one role in which something is read, and turns away, before anything of the request is looked at, who has none. */
final class ReadingRole implements HandlerInterceptor {
    /** Roles that see all centres, then those of a district, then the posts of a centre. */
    private static final List<Role> WIDEST =
            List.of(Role.STATE_OFFICER, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER, Role.DISTRICT_OFFICER);

    private static final Comparator<Role> WIDEST_FIRST = Comparator.comparing(
                    (Role role) -> WIDEST.contains(role) ? WIDEST.indexOf(role) : WIDEST.size())
            .thenComparing(Comparator.naturalOrder());

    private static final Map<AnnotatedElement, Set<Role>> READERS = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<Role> readers = readers(method.getMethod(), method.getBeanType());
            if (!readers.isEmpty()) {
                inEach(AccessScopes.of(request.getUserPrincipal()), readers);
            }
        }
        return true;
    }

    /** Those of the method, else of its controller; none where anybody reads who has a token. */
    static Set<Role> readers(AnnotatedElement method, Class<?> controller) {
        Set<Role> ofMethod = readers(method);
        return ofMethod.isEmpty() ? readers(controller) : ofMethod;
    }

    /** All that are named on it, and on the annotations that it carries. Each request asks for them several times. */
    static Set<Role> readers(AnnotatedElement element) {
        return READERS.computeIfAbsent(element, ReadingRole::named);
    }

    private static Set<Role> named(AnnotatedElement element) {
        return MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY).stream(ReadBy.class)
                .flatMap(named -> Arrays.stream(named.getEnumArray("value", Role.class)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The caller in each role that reads there, the one that sees most first.
     *
     * @throws AccessDeniedException for a caller none of whose roles reads there
     */
    static List<AccessScope> inEach(AccessScope scope, Set<Role> readers) {
        List<AccessScope> inEach = readers.stream()
                .filter(scope::has)
                .sorted(WIDEST_FIRST)
                .map(scope::in)
                .toList();
        if (inEach.isEmpty()) {
            throw new AccessDeniedException("no role that reads here");
        }
        return inEach;
    }
}
