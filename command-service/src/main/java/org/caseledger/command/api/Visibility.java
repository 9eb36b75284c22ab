package org.caseledger.command.api;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.centres.CentreLives;
import org.caseledger.command.gateway.LogLookups;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.AccessScopes;
import org.caseledger.service.access.RoleTable;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.needtoknow.CaseInvolvement;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see what a command made: those who may send such commands, in one of the roles in which they may, and see its place. */
@Component
final class Visibility {
    private final CentreLives centres;
    private final LogLookups lookups;
    private final LedgerClock clock;

    Visibility(CentreLives centres, LogLookups lookups, LedgerClock clock) {
        this.centres = centres;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** Those who may send one of these. */
    static Set<Role> senders(Class<?>... commands) {
        return Stream.of(commands)
                .flatMap(command -> RoleTable.whoMay(command.getSimpleName()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RoleMayNot for who has none of these roles, and learns nothing of what there is */
    void requireOneOf(Set<Role> roles, @Nullable Principal caller) {
        if (AccessScopes.of(caller).roles().stream().noneMatch(roles::contains)) {
            throw new RoleMayNot(roles);
        }
    }

    /** As a command would be told: staff of the caretaker of a suspended centre see it. */
    boolean seesCentre(String centre, Set<Role> roles, @Nullable Principal caller) {
        return whoSees(centre, roles, caller).isPresent();
    }

    /** The caller in the role that sees it. */
    Optional<AccessScope> whoSees(String centre, Set<Role> roles, @Nullable Principal caller) {
        return whoOf(roles, caller, one -> one.sees(centre) || isCaredForBy(one, centre));
    }

    /**
     * The caller in the role that may know of a case how it stands, by the table of who may see what of one: a place alone is not enough. Who
     * made its newest entry may read again what was answered to that.
     *
     * @param newestBy who made that
     */
    Optional<AccessScope> whoKnowsOf(
            CaseInvolvement theCase, Optional<Object> newestBy, Set<Role> roles, @Nullable Principal caller) {
        return Stream.of(theCase.centre(), theCase.asked())
                .filter(Objects::nonNull)
                .flatMap(centre -> inEachRole(caller, centre).stream())
                .filter(one -> one.roles().stream().anyMatch(roles::contains))
                .filter(one -> NeedToKnow.of(one, theCase, clock.today()).sees(KindOfData.DUTIES))
                .findFirst()
                .or(() -> whoSees(theCase.centre(), roles, caller)
                        .filter(one -> newestBy.filter(one.actor()::equals).isPresent()));
    }

    /** @param district absent for what is the State's alone */
    boolean seesDistrict(@Nullable String district, Set<Role> roles, @Nullable Principal caller) {
        return whoOf(
                        roles,
                        caller,
                        one -> one.seesAllCentres() || (district != null && district.equals(one.district())))
                .isPresent();
    }

    /** The caller in the first of these roles in which this is so. */
    Optional<AccessScope> whoOf(Set<Role> roles, @Nullable Principal caller, Predicate<AccessScope> sees) {
        return inEachOf(roles, caller).filter(sees).findFirst();
    }

    /** The caller in each of these roles. */
    Stream<AccessScope> inEachOf(Set<Role> roles, @Nullable Principal caller) {
        AccessScope scope = AccessScopes.of(caller);
        return scope.roles().stream().filter(roles::contains).sorted().map(scope::in);
    }

    /** The caller in each role of a centre, with all centres in care. */
    List<AccessScope> atCentresInEachRole(@Nullable Principal caller) {
        AccessScope scope = AccessScopes.of(caller);
        LogLookups.Answers answers = lookups.forOneSending();
        return scope.roles().stream()
                .filter(Role::isCentreStaff)
                .sorted()
                .map(scope::in)
                .map(one -> one.caringFor(one.centres().stream()
                        .flatMap(centre -> answers.inCareOf(centre).stream())
                        .collect(Collectors.toSet())))
                .toList();
    }

    /** The caller in each role, with this centre in care where it is. */
    List<AccessScope> inEachRole(@Nullable Principal caller, String centre) {
        AccessScope scope = AccessScopes.of(caller);
        return scope.roles().stream()
                .sorted()
                .map(scope::in)
                .map(one -> isCaredForBy(one, centre) ? one.caringFor(Set.of(centre)) : one)
                .toList();
    }

    private boolean isCaredForBy(AccessScope one, String centre) {
        return one.worksAtCentre()
                && centres.apply(centre).life().caretaker().filter(one::sees).isPresent();
    }
}
