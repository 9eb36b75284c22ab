package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InspectingCentresTest extends CentreLifeTest {
    private static final String PATH = "/inspections";
    private static final String VACANT = "{\"findings\":[\"SHELTER_UNFIT\",\"POSTS_VACANT\"]}";

    @Test
    void an_officer_of_the_district_inspects_a_centre() {
        String centre = centre();

        assertThat(created(at(centre, PATH, VACANT, DISTRICT_OFFICER)))
                .matches("/api/centres/" + centre + "/inspections/[0-9a-f-]{36}");
    }

    @Test
    void each_inspection_counts_each_time_it_is_said_with_a_new_key() {
        String centre = centre();
        String first = created(at(centre, PATH, VACANT, DISTRICT_OFFICER));

        Answer second = at(centre, PATH, VACANT, DISTRICT_OFFICER);

        assertThat(created(second)).isNotEqualTo(first);
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void the_same_key_gives_the_same_inspection() {
        String centre = centre();
        String first = created(at(centre, PATH, VACANT, DISTRICT_OFFICER, "Idempotency-Key", centre));

        assertThat(created(at(centre, PATH, VACANT, DISTRICT_OFFICER, "Idempotency-Key", centre)))
                .isEqualTo(first);
    }

    @Test
    void a_centre_where_something_is_wrong_is_not_in_order() {
        refused(
                at(centre(), PATH, "{\"findings\":[\"IN_ORDER\",\"POSTS_VACANT\"]}", DISTRICT_OFFICER),
                409,
                "FINDINGS_CONTRADICT");
    }

    @Test
    void an_inspection_without_findings_is_none() {
        refused(at(centre(), PATH, "{\"findings\":[]}", DISTRICT_OFFICER), 400, "FIELDS_INVALID");
    }

    @Test
    void an_officer_of_another_district_finds_no_such_centre() {
        refused(at(centre(), PATH, VACANT, FOREIGN_OFFICER), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void nobody_of_a_centre_may() {
        String centre = centre();

        refused(at(centre, PATH, VACANT, administratorAt(centre)), 403, "ROLE_MAY_NOT");
    }
}
