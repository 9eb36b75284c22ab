package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The caller's {@link AccessScope} in the one role that {@link ReadBy} leaves, with what is in the care of the caller's centres now, and where
 * single cases are told of, with those that the caller has to do with. Of several roles it is the widest of those that see the case or the
 * centre that is asked about.
 */
public final class ReadingScopes {
    private static final String CENTRE = "centre";
    private static final String KNOWN = ReadingScopes.class.getName();
    private static final CasesInSight NONE = new CasesInSight(Set.of(), Set.of());

    private final Supplier<Optional<CentresInCare>> inCare;
    private final Supplier<Optional<CasesByNeed>> byNeed;

    /** Asked for with the first request, because what knows it begins after this. */
    ReadingScopes(ObjectProvider<CentresInCare> inCare, ObjectProvider<CasesByNeed> byNeed) {
        this.inCare = SingletonSupplier.of(() -> Optional.ofNullable(inCare.getIfAvailable()));
        this.byNeed = SingletonSupplier.of(() -> Optional.ofNullable(byNeed.getIfAvailable()));
    }

    /** Roles that may read there; none where anybody reads who has a token. */
    public static Set<Role> readers(AnnotatedElement method, Class<?> controller) {
        return ReadingRole.readers(method, controller);
    }

    /**
     * Found out once for a request: who is on record as having looked is who is answered.
     *
     * @throws org.springframework.security.access.AccessDeniedException for a caller none of whose roles reads there
     */
    public AccessScope of(AnnotatedElement method, Class<?> controller, HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Known known && known.method.equals(method)) {
            return known.scope;
        }
        AccessScope scope = find(method, controller, request);
        request.setAttribute(KNOWN, new Known(method, scope));
        return scope;
    }

    private AccessScope find(AnnotatedElement method, Class<?> controller, HttpServletRequest request) {
        AccessScope whole = AccessScopes.of(request.getUserPrincipal());
        Set<Role> readers = readers(method, controller);
        if (readers.isEmpty()) {
            return widened(whole);
        }
        List<AccessScope> inEachRole =
                ReadingRole.inEach(whole, readers).stream().map(this::widened).toList();
        TellsOfCases tells = method.getAnnotation(TellsOfCases.class);
        UUID one = tells == null ? null : caseIn(request, tells.one()).orElse(null);
        AccessScope scope = inEachRole.size() == 1
                ? inEachRole.get(0)
                : inEachRole.stream()
                        .filter(seesWhatIsAsked(request, one, tells != null))
                        .findFirst()
                        .orElse(inEachRole.get(0));
        return tells == null ? scope : scope.seeing(inSight(scope, one, request));
    }

    /** @param method that answers; for the same request that of an error may follow it */
    private record Known(AnnotatedElement method, AccessScope scope) {}

    private AccessScope widened(AccessScope scope) {
        return inCare.get().map(care -> care.widen(scope)).orElse(scope);
    }

    private CasesInSight inSight(AccessScope scope, @Nullable UUID one, HttpServletRequest request) {
        return byNeed.get().map(need -> need.of(scope, one, request)).orElse(NONE);
    }

    private Predicate<AccessScope> seesWhatIsAsked(HttpServletRequest request, @Nullable UUID one, boolean isOfCases) {
        CasesByNeed need = byNeed.get().orElse(null);
        String centre = request.getParameter(CENTRE);
        if (one != null && need != null) {
            return scope -> need.sees(scope, one, request);
        }
        return scope -> (centre == null || scope.sees(centre)) && !(isOfCases && scope.hasFiguresBeforeCases());
    }

    /** Empty for a list, and for what is no id, which is refused elsewhere. */
    private static Optional<UUID> caseIn(HttpServletRequest request, String part) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? Stream.ofNullable(parts.get(part)).flatMap(ReadingScopes::id).findFirst()
                : Optional.empty();
    }

    private static Stream<UUID> id(Object text) {
        try {
            return Stream.of(UUID.fromString(text.toString()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
