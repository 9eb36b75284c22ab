package org.caseledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.AccessScopes;
import org.caseledger.service.access.RoleTable;
import org.caseledger.service.body.WholeBody;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code Idempotency-Key} and {@code If-Match}, whose spelling {@link CommandHeaders} has seen; the fingerprint of a request is its path and the exact bytes of its body. */
final class CommandSenderArgument implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";

    /** They repeat what they send by themselves, so a key is asked of them. */
    static final Set<Role> SYSTEMS = Set.of(Role.INTEGRATOR, Role.HELPLINE_SYSTEM);

    private final LedgerCommandGateway gateway;
    private final RefusalsOnRecord refusals;
    private final LedgerClock clock;

    CommandSenderArgument(LedgerCommandGateway gateway, RefusalsOnRecord refusals, LedgerClock clock) {
        this.gateway = gateway;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandSender.class;
    }

    @Override
    public CommandSender resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        AccessScope scope = AccessScopes.of(request.getUserPrincipal());
        Sends sends = parameter.getMethodAnnotation(Sends.class);
        Caller caller = new Caller(scope, key(http, scope, sends), fingerprinted(http), ifMatch(http));
        return new CommandSender(gateway, refusals, caller, clock.today(), sends == null ? null : sends.value());
    }

    private static @Nullable String key(HttpServletRequest request, AccessScope scope, @Nullable Sends sends) {
        String key = request.getHeader(KEY);
        if (key == null) {
            if (isOfSystem(scope, sends)) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING");
            }
            return null;
        }
        return key;
    }

    /** Of the caller's roles those count that may do this: a person who is a system as well acts as the person. */
    private static boolean isOfSystem(AccessScope scope, @Nullable Sends sends) {
        Set<Role> whoMay =
                sends == null ? Set.of() : RoleTable.whoMay(sends.value().getSimpleName());
        return scope.roles().stream().anyMatch(SYSTEMS::contains)
                && scope.roles().stream().filter(whoMay::contains).allMatch(SYSTEMS::contains);
    }

    private static byte[] fingerprinted(HttpServletRequest request) {
        byte[] path = (request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = WholeBody.of(request);
        byte[] both = new byte[path.length + body.length];
        System.arraycopy(path, 0, both, 0, path.length);
        System.arraycopy(body, 0, both, path.length, body.length);
        return both;
    }

    private static @Nullable Long ifMatch(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null) {
            return null;
        }
        Matcher version = CommandHeaders.TAG_SHAPE.matcher(tag);
        if (!version.matches()) {
            throw FaultyRequest.of(HttpHeaders.IF_MATCH, "IF_MATCH_UNREADABLE");
        }
        return Long.valueOf(version.group(1));
    }
}
