package org.caseledger.service.access;

import java.security.Principal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** The one place where a token becomes an {@link AccessScope}. */
public final class AccessScopes implements Converter<Jwt, ScopedToken> {
    /** Authority of everyone who has a role with any access at all. */
    static final String ENTER = "ENTER";

    private static final Pattern CENTRE = Pattern.compile("BR-[A-Z]{3}-\\d{2}");
    private static final String FULL_FEED = "feed:full";
    private static final String FEED_PLACES = "feed:places";
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::code, Function.identity()));
    /** Guards have no access, the ledger itself has no token, and the public has a page of its own. */
    private static final Set<Role> WITHOUT_ACCESS = Set.of(Role.SECURITY_GUARD, Role.PUBLIC, Role.SYSTEM);

    private final Supplier<Optional<RelievedStaff>> relieved;

    /** @param relieved asked with the first token, because what knows it begins after what asks */
    AccessScopes(Supplier<Optional<RelievedStaff>> relieved) {
        this.relieved = relieved;
    }

    /**
     * Claims {@code sub}, {@code roles}, {@code centres}, {@code district}, {@code office}, {@code scope}; a role that nobody knows gives nothing, nor does what is no
     * name of a centre.
     */
    public static AccessScope of(Jwt token) {
        Set<Role> roles = strings(token, "roles")
                .flatMap(code -> Optional.ofNullable(ROLES.get(code)).stream())
                .filter(role -> !WITHOUT_ACCESS.contains(role))
                .collect(Collectors.toSet());
        return new AccessScope(
                Objects.requireNonNull(token.getSubject(), "checked by TokenLifetime"),
                roles,
                strings(token, "centres").filter(CENTRE.asMatchPredicate()).collect(Collectors.toSet()),
                token.getClaimAsString("district"),
                office(token),
                strings(token, "scope").anyMatch(FULL_FEED::equals),
                strings(token, "scope").anyMatch(FEED_PLACES::equals));
    }

    /** One that nobody knows is none, which gives less. */
    private static @Nullable Office office(Jwt token) {
        String said = token.getClaimAsString("office");
        return Arrays.stream(Office.values())
                .filter(office -> office.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    /** @throws AccessDeniedException for a caller without a token */
    public static AccessScope of(@Nullable Principal caller) {
        if (caller instanceof ScopedToken token) {
            return token.scope();
        }
        throw new AccessDeniedException("no scope without a token");
    }

    @Override
    public ScopedToken convert(Jwt token) {
        AccessScope said = of(token);
        AccessScope scope = relieved.get().map(known -> known.narrow(said)).orElse(said);
        boolean entitled = !scope.roles().isEmpty();
        List<GrantedAuthority> authorities = entitled ? List.of(new SimpleGrantedAuthority(ENTER)) : List.of();
        return new ScopedToken(token, scope, !entitled && !said.roles().isEmpty(), authorities);
    }

    /** A list, or words with spaces between as OAuth writes scopes. */
    private static Stream<String> strings(Jwt token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return value == null ? Stream.of() : Arrays.stream(value.toString().split(" "));
    }
}
