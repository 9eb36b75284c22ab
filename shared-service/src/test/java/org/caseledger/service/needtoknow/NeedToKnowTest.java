package org.caseledger.service.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedToKnowTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);
    private static final String PATNA = "BR-PAT-01";
    private static final String SECOND_IN_PATNA = "BR-PAT-02";
    private static final String GAYA = "BR-GAY-01";
    private static final CaseInvolvement IN_PATNA =
            new CaseInvolvement(PATNA, null, null, Set.of(), null, false, false);
    private static final Set<Role> STAFF = EnumSet.range(Role.CENTRE_ADMINISTRATOR, Role.MULTI_PURPOSE_STAFF);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CASE_WORKER", "PSYCHO_SOCIAL_COUNSELLOR", "PARA_LEGAL_PERSONNEL", "PARA_MEDICAL_PERSONNEL"})
    void who_has_the_case_in_hand_works_on_it(Role role) {
        assertThat(relation(at(PATNA, role), givenTo("someone-1"))).isEqualTo(Relation.WORKS_ON_IT);
        assertThat(relation(at(PATNA, role), givenTo("someone-2"))).isEqualTo(Relation.AT_CENTRE);
        assertThat(relation(at(GAYA, role), givenTo("someone-1")))
                .as("it was taken over by another centre")
                .isEqualTo(Relation.NONE);
    }

    @Test
    void who_gives_what_she_asked_for_works_on_it() {
        Map<Role, Service> kinds = Map.of(
                Role.PSYCHO_SOCIAL_COUNSELLOR, Service.PSYCHO_SOCIAL_COUNSELLING,
                Role.PARA_LEGAL_PERSONNEL, Service.LEGAL_AID,
                Role.PARA_MEDICAL_PERSONNEL, Service.MEDICAL_AID,
                Role.CASE_WORKER, Service.EMERGENCY_RESCUE);

        kinds.forEach((role, asked) -> kinds.keySet()
                .forEach(other -> assertThat(relation(at(PATNA, other), asking(asked)))
                        .as("%s, as a %s", asked, other)
                        .isEqualTo(other == role ? Relation.WORKS_ON_IT : Relation.AT_CENTRE)));
    }

    @Test
    void each_service_is_of_one_kind_of_staff() {
        for (Service service : Service.values()) {
            assertThat(STAFF.stream().filter(role -> NeedToKnow.servicesOf(role).contains(service)))
                    .as(service.name())
                    .hasSize(1);
        }
    }

    @Test
    void a_follow_up_that_is_due_is_a_case_workers() {
        for (Role role : STAFF) {
            boolean isWorker = role == Role.CASE_WORKER;
            assertThat(relation(at(PATNA, role), due(TODAY)))
                    .as(role.name())
                    .isEqualTo(isWorker ? Relation.WORKS_ON_IT : Relation.AT_CENTRE);
            assertThat(relation(at(PATNA, role), due(TODAY.plusDays(1))))
                    .as(role.name())
                    .isEqualTo(Relation.AT_CENTRE);
        }
    }

    @Test
    void a_caretaker_is_as_the_centre_itself() {
        AccessScope caretaker = at(GAYA, Role.CASE_WORKER).caringFor(Set.of(PATNA));

        assertThat(relation(caretaker, IN_PATNA)).isEqualTo(Relation.AT_CENTRE);
        assertThat(relation(caretaker, givenTo("someone-1"))).isEqualTo(Relation.WORKS_ON_IT);
    }

    @Test
    void only_while_she_stays_is_anything_for_multi_purpose_staff() {
        CaseInvolvement staying = new CaseInvolvement(PATNA, null, null, Set.of(), null, true, false);

        assertThat(NeedToKnow.of(at(PATNA, Role.MULTI_PURPOSE_STAFF), staying, TODAY)
                        .of(KindOfData.NAME))
                .isEqualTo(Sight.REVEAL);
        assertThat(NeedToKnow.of(at(PATNA, Role.MULTI_PURPOSE_STAFF), IN_PATNA, TODAY)
                        .cells()
                        .values())
                .containsOnly(Sight.ABSENT);
        assertThat(NeedToKnow.of(at(SECOND_IN_PATNA, Role.MULTI_PURPOSE_STAFF), staying, TODAY)
                        .cells()
                        .values())
                .containsOnly(Sight.ABSENT);
    }

    @Test
    void a_centre_that_is_asked_is_that_until_it_has_answered() {
        assertThat(relation(at(GAYA, Role.CENTRE_ADMINISTRATOR), asked(GAYA))).isEqualTo(Relation.ASKED);
        assertThat(relation(at(GAYA, Role.CENTRE_ADMINISTRATOR), IN_PATNA)).isEqualTo(Relation.NONE);
        assertThat(relation(at(SECOND_IN_PATNA, Role.CENTRE_ADMINISTRATOR), asked(SECOND_IN_PATNA)))
                .isEqualTo(Relation.ASKED);
    }

    @Test
    void another_centre_of_the_district_is_a_neighbour_and_one_of_another_district_is_nothing() {
        assertThat(relation(at(SECOND_IN_PATNA, Role.CASE_WORKER), IN_PATNA)).isEqualTo(Relation.IN_NEIGHBOURHOOD);
        assertThat(relation(at(GAYA, Role.CASE_WORKER), IN_PATNA)).isEqualTo(Relation.NONE);
    }

    @ParameterizedTest
    @EnumSource(Office.class)
    void an_officer_sees_the_own_district_and_only_the_one_of_the_programme_without_coordination(Office office) {
        CaseInvolvement coordinated = new CaseInvolvement(PATNA, null, null, Set.of(), null, false, true);
        boolean isOfProgramme = office == Office.DISTRICT_PROGRAMME_OFFICER;

        assertThat(relation(officer("PAT", office), IN_PATNA))
                .isEqualTo(isOfProgramme ? Relation.IN_DISTRICT : Relation.NONE);
        assertThat(relation(officer("PAT", office), coordinated))
                .isEqualTo(isOfProgramme ? Relation.IN_DISTRICT : Relation.IN_COORDINATION);
        assertThat(relation(officer("GAY", office), coordinated)).isEqualTo(Relation.NONE);
        assertThat(relation(officer("GAY", office), asked(GAYA)))
                .isEqualTo(isOfProgramme ? Relation.ASKED : Relation.NONE);
    }

    @Test
    void a_token_without_an_office_gives_the_narrower_row() {
        assertThat(relation(officer("PAT", null), IN_PATNA)).isEqualTo(Relation.NONE);
        assertThat(NeedToKnow.seesOfEach(officer("PAT", null), KindOfData.DUTIES))
                .isFalse();
        assertThat(NeedToKnow.seesOfSome(officer("PAT", null), KindOfData.DUTIES))
                .isTrue();
    }

    @Test
    void two_roles_are_never_asked_at_once() {
        AccessScope both =
                new AccessScope("someone-1", Set.of(Role.AUDITOR, Role.CASE_WORKER), Set.of(PATNA), null, false);

        assertThatThrownBy(() -> NeedToKnow.of(both, IN_PATNA, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_auditor_who_works_at_a_centre_reveals_nothing_elsewhere() {
        AccessScope both =
                new AccessScope("someone-1", Set.of(Role.AUDITOR, Role.CASE_WORKER), Set.of(GAYA), null, false);

        assertThat(NeedToKnow.of(both.in(Role.AUDITOR), IN_PATNA, TODAY).cells().values())
                .doesNotContain(Sight.REVEAL, Sight.BREAK_GLASS);
        assertThat(NeedToKnow.of(both.in(Role.CASE_WORKER), IN_PATNA, TODAY)
                        .cells()
                        .values())
                .containsOnly(Sight.ABSENT);
    }

    private static Relation relation(AccessScope scope, CaseInvolvement one) {
        return NeedToKnow.relation(scope, one, TODAY);
    }

    private static AccessScope at(String centre, Role role) {
        return new AccessScope("someone-1", Set.of(role), Set.of(centre), null, false);
    }

    private static AccessScope officer(String district, @Nullable Office office) {
        return new AccessScope("officer-1", Set.of(Role.DISTRICT_OFFICER), Set.of(), district, office, false, false);
    }

    private static CaseInvolvement givenTo(String worker) {
        return new CaseInvolvement(PATNA, null, worker, Set.of(), null, false, false);
    }

    private static CaseInvolvement asking(Service service) {
        return new CaseInvolvement(PATNA, null, null, Set.of(service), null, false, false);
    }

    private static CaseInvolvement due(LocalDate from) {
        return new CaseInvolvement(PATNA, null, null, Set.of(), from, false, false);
    }

    private static CaseInvolvement asked(String centre) {
        return new CaseInvolvement(PATNA, centre, null, Set.of(), null, false, false);
    }
}
