package org.caseledger.benchmarks.grow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyTest {
    private static final UUID ID = UUID.fromString("9c5469dc-8069-45d8-9291-2e8385750287");
    private final Copy second = copy(2, 10);

    @Test
    void an_id_stays_a_random_uuid_and_is_another_in_each_copy() {
        assertThat(second.uuid(ID).version()).isEqualTo(4);
        assertThat(second.uuid(ID).variant()).isEqualTo(2);
        assertThat(List.of(second.uuid(ID), copy(3, 10).uuid(ID), copy(0, 10).uuid(ID)))
                .doesNotHaveDuplicates()
                .contains(ID);
        assertThat(copy(2, 10).uuid(ID)).isEqualTo(second.uuid(ID));
    }

    @Test
    void centres_of_all_copies_have_two_digits_and_lie_in_the_same_district() {
        assertThat(second.centre("BR-PAT-02")).isEqualTo("BR-PAT-20");
        assertThat(copy(9, 10).centre("BR-PAT-09")).isEqualTo("BR-PAT-90");
        assertThat(copy(98, 99).centre("BR-PAT-01")).isEqualTo("BR-PAT-99");
    }

    @Test
    void numbers_follow_the_centre_that_gave_them() {
        assertThat(second.centre("BR-PAT-02-2025-26-000417")).isEqualTo("BR-PAT-20-2025-26-000417");
        assertThat(second.centre("BR-PAT-02-BF-417/2022")).isEqualTo("BR-PAT-20-BF-417/2022");
    }

    @Test
    void staff_of_a_copy_are_spelt_as_staff_are() {
        assertThat(second.staff("staff-0c1d2e3f")).isEqualTo("staff-2-0c1d2e3f");
        assertThat(second.staff("case-worker-pat-1")).isEqualTo("case-worker-pat-2-1");
    }

    @Test
    void payloads_name_what_is_the_copy_s_own_and_nothing_else_changes() {
        assertThat(
                        payload(
                                "{\"caseId\":\"" + ID
                                        + "\",\"name\":\"सखी \\\"BR-PAT-01\\\"\",\"worker\":\"staff-0c1d2e3f\","
                                        + "\"postings\":[{\"centre\":\"BR-GAY-01\",\"from\":\"OUTSIDE\",\"n\":-1}],\"field\":\"service\"}"))
                .isEqualTo(
                        "{\"caseId\":\"" + second.uuid(ID)
                                + "\",\"name\":\"सखी \\\"BR-PAT-01\\\"\",\"worker\":\"staff-2-0c1d2e3f\","
                                + "\"postings\":[{\"centre\":\"BR-GAY-19\",\"from\":\"OUTSIDE\",\"n\":-1}],\"field\":\"service\"}");
    }

    @Test
    void actors_of_a_centre_are_the_copy_s_own_and_officers_are_not() {
        assertThat(metaData("{\"actor\":\"staff-0c1d2e3f\",\"command\":\"" + ID + "\",\"centre\":\"BR-PAT-01\"}"))
                .isEqualTo("{\"actor\":\"staff-2-0c1d2e3f\",\"command\":\"" + second.uuid(ID)
                        + "\",\"centre\":\"BR-PAT-19\"}");
        assertThat(metaData("{\"actor\":\"district-officer-pat\",\"district\":\"PAT\"}"))
                .isEqualTo("{\"actor\":\"district-officer-pat\",\"district\":\"PAT\"}");
    }

    @Test
    void copies_for_which_there_are_no_centres_left_share_those_of_others() {
        CopiesOfCentres hundred = new CopiesOfCentres(100, 2);

        assertThat(hundred.sharing()).isEqualTo(3);
        assertThat(new Copy(33, hundred).centre("BR-PAT-02-2025-26-000417")).isEqualTo("BR-PAT-68-2025-26-000417");
        assertThat(new Copy(34, hundred).centre("BR-PAT-02")).isEqualTo("BR-PAT-02");
        assertThat(new Copy(99, hundred).centre("BR-PAT-02")).isEqualTo("BR-PAT-64");
        assertThat(new Copy(33, hundred).sharesCentres()).isFalse();
        assertThat(new Copy(34, hundred).sharesCentres()).isTrue();
    }

    private static Copy copy(int number, int times) {
        return new Copy(number, new CopiesOfCentres(times, 1));
    }

    private String payload(String json) {
        return text(JsonTemplate.ofPayload(bytes(json)).in(second));
    }

    private String metaData(String json) {
        return text(JsonTemplate.ofMetaData(bytes(json)).in(second));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
