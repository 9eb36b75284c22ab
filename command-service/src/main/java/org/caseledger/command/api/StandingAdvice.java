package org.caseledger.command.api;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.allowedactions.AfterCommand;
import org.caseledger.command.allowedactions.AllowedCommands;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.AccessScopes;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds to what a command came to how the case or centre stands then, and what its sender could do next. Of a case or call only to who made the entry, or may know how it stands: a
 * command that changes nothing is also answered where a case was handed over, or was declined, long ago. Of such a command, and of one that is sent again, nothing in the ledger says
 * when somebody was told: it is on record as a look. The command is stored when this is found out, so nothing that goes wrong here may take its
 * answer away: then these fields are left out.
 */
@RestControllerAdvice
final class StandingAdvice implements ResponseBodyAdvice<CommandResult> {
    private static final Logger LOG = LoggerFactory.getLogger(StandingAdvice.class);

    /** Put themselves on record. */
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<Role> ANY = EnumSet.allOf(Role.class);

    private final AllowedCommands next;
    private final CommandPaths paths;
    private final Visibility visibility;
    private final AwaitedLooks looks;
    private final LedgerClock clock;

    StandingAdvice(
            AllowedCommands next, CommandPaths paths, Visibility visibility, AwaitedLooks looks, LedgerClock clock) {
        this.next = next;
        this.paths = paths;
        this.visibility = visibility;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.nested().getNestedParameterType() == CommandResult.class;
    }

    @Override
    public @Nullable CommandResult beforeBodyWrite(
            @Nullable CommandResult result,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (result == null) {
            return null;
        }
        // not set with the answer, which would be 304 to whoever has this version: what can be done changes without it
        response.getHeaders().setETag("\"" + result.version() + "\"");
        return standing(result, request);
    }

    private CommandResult standing(CommandResult result, ServerHttpRequest request) {
        try {
            AfterCommand after =
                    next.of(result.id(), result.version(), AccessScopes.of(request.getPrincipal()), clock.today());
            Optional<AccessScope> who = whoMayKnow(after, request.getPrincipal());
            if (who.isEmpty()) {
                return result;
            }
            if (after.audience() != null && !result.entered() && !READS.contains(request.getMethod())) {
                looks.record(Look.at(Looker.of(who.get()), after.audience().look(), UUID.fromString(result.id())));
            }
            List<AllowedAction> actions =
                    after.acceptable().stream().map(paths::actionOf).toList();
            return result.standing(
                    after.status(), after.state(), after.plan() == null ? null : PlanInForce.of(after.plan()), actions);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} is answered, but what can be done next is not known, or may not be told",
                    request.getURI().getPath(),
                    e);
            return result;
        }
    }

    /** The caller in one role; of a case or call in the one that may know of it. */
    private Optional<AccessScope> whoMayKnow(AfterCommand after, @Nullable Principal caller) {
        AfterCommand.Audience audience = after.audience();
        if (audience == null) {
            return Optional.of(AccessScopes.of(caller));
        }
        return knows(audience, caller)
                .or(() -> visibility.whoOf(ANY, caller, one -> audience.madeBy().contains(one.actor())));
    }

    private Optional<AccessScope> knows(AfterCommand.Audience audience, @Nullable Principal caller) {
        if (audience.theCase() != null) {
            return visibility.whoKnowsOf(CaseUnderSeal.involvement(audience.theCase()), Optional.empty(), ANY, caller);
        }
        return audience.centres().stream()
                .flatMap(centre -> visibility.whoSees(centre, ANY, caller).stream())
                .findFirst();
    }
}
