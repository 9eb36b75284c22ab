package org.caseledger.service.needtoknow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.service.access.AccessScope;

/**
 * What a caller sees of a case. A right counts only in the scope of the role that gives it, so each question is asked in one role: a caller
 * with several is asked about in each, and the answers are never united.
 */
public final class NeedToKnow {
    /** The others are given by whoever is there. */
    private static final Map<Role, Set<Service>> SERVICES = Map.of(
            Role.PSYCHO_SOCIAL_COUNSELLOR, Set.of(Service.PSYCHO_SOCIAL_COUNSELLING),
            Role.PARA_LEGAL_PERSONNEL,
                    Set.of(
                            Service.LEGAL_COUNSELLING,
                            Service.LEGAL_AID,
                            Service.FIR_DIR_NCR_ASSISTANCE,
                            Service.VIDEO_CONFERENCING),
            Role.PARA_MEDICAL_PERSONNEL, Set.of(Service.MEDICAL_AID),
            Role.CASE_WORKER,
                    Set.of(
                            Service.EMERGENCY_RESCUE,
                            Service.POLICE_ASSISTANCE,
                            Service.TEMPORARY_SHELTER,
                            Service.FOOD,
                            Service.CLOTHING,
                            Service.SKILL_TRAINING_LINKAGE,
                            Service.REHABILITATION,
                            Service.OTHER_ASSISTANCE));

    private NeedToKnow() {}

    /**
     * Of one case.
     *
     * @param scope in one role
     * @param today on which a follow-up may be due
     */
    public static Sights of(AccessScope scope, CaseInvolvement one, LocalDate today) {
        return NeedToKnowTable.of(role(scope), relation(scope, one, today));
    }

    /** Whether it is seen of every case in the scope, without having to do with it. */
    public static boolean seesOfEach(AccessScope scope, KindOfData kind) {
        return NeedToKnowTable.ofAny(role(scope), scope.office()).sees(kind);
    }

    /** Whether it is seen of some case in the scope. */
    public static boolean seesOfSome(AccessScope scope, KindOfData kind) {
        return NeedToKnowTable.mayEverSee(role(scope), kind);
    }

    /** Whether somebody works on a case in this role, or looks after her while she stays. */
    public static boolean worksOn(AccessScope scope, CaseInvolvement one, LocalDate today) {
        Relation relation = relation(scope, one, today);
        return relation == Relation.WORKS_ON_IT || relation == Relation.SHELTERS_HER;
    }

    /** What somebody in this role gives when it is asked for; a follow-up is a case worker's. */
    public static Set<Service> servicesOf(Role role) {
        return SERVICES.getOrDefault(role, Set.of());
    }

    static Relation relation(AccessScope scope, CaseInvolvement one, LocalDate today) {
        Role role = role(scope);
        if (role.isCentreStaff()) {
            return atCentre(role, scope, one, today);
        }
        return switch (role) {
            case DISTRICT_OFFICER -> ofOfficer(scope, one);
            case STATE_OFFICER, AUDITOR, DATA_PROTECTION_OFFICER -> Relation.ANYWHERE;
            default -> Relation.NONE;
        };
    }

    private static Relation atCentre(Role role, AccessScope scope, CaseInvolvement one, LocalDate today) {
        Set<String> own = scope.ownAndInCare();
        if (own.contains(one.centre())) {
            if (role == Role.MULTI_PURPOSE_STAFF) {
                return one.isInShelter() ? Relation.SHELTERS_HER : Relation.AT_CENTRE;
            }
            return worksOnIt(role, scope.actor(), one, today) ? Relation.WORKS_ON_IT : Relation.AT_CENTRE;
        }
        String asked = one.asked();
        if (asked != null && own.contains(asked)) {
            return Relation.ASKED;
        }
        return own.stream().map(NeedToKnow::districtOf).anyMatch(districtOf(one.centre())::equals)
                ? Relation.IN_NEIGHBOURHOOD
                : Relation.NONE;
    }

    private static boolean worksOnIt(Role role, String actor, CaseInvolvement one, LocalDate today) {
        LocalDate due = one.followUpDue();
        return actor.equals(one.worker())
                || one.requested().stream().anyMatch(servicesOf(role)::contains)
                || (role == Role.CASE_WORKER && due != null && !due.isAfter(today));
    }

    /** Of the district that holds it; the one of the programme also of a district whose centre is asked to take it. */
    private static Relation ofOfficer(AccessScope scope, CaseInvolvement one) {
        String asked = one.asked();
        boolean holds = districtOf(one.centre()).equals(scope.district());
        if (scope.office() != Office.DISTRICT_PROGRAMME_OFFICER) {
            return holds && one.isCoordinated() ? Relation.IN_COORDINATION : Relation.NONE;
        }
        if (holds) {
            return Relation.IN_DISTRICT;
        }
        return asked != null && districtOf(asked).equals(scope.district()) ? Relation.ASKED : Relation.NONE;
    }

    /** A centre is {@code BR-<district>-<number>}. */
    private static String districtOf(String centre) {
        return centre.split("-")[1];
    }

    private static Role role(AccessScope scope) {
        if (scope.roles().size() != 1) {
            throw new IllegalArgumentException("what is known is asked in one role, and not in " + scope.roles());
        }
        return scope.roles().iterator().next();
    }
}
