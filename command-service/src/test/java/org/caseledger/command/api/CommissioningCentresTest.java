package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class CommissioningCentresTest extends ApiTest {
    /** Patna has two from the beginning; one after the other, else a number would be left out. */
    private static final Map<Store, AtomicInteger> NEXT =
            Map.of(Store.LOCAL, new AtomicInteger(3), Store.REPLICA_SET, new AtomicInteger(3));

    private AtomicInteger next() {
        return Objects.requireNonNull(NEXT.get(store));
    }

    @Test
    void a_number_that_leaves_a_gap_is_refused_with_the_one_before() {
        Answer answer = post("/api/centres", body(90, "2020-01-01"), OFFICER);

        refused(answer, 409, "CENTRE_NUMBER_LEAVES_GAP");
        assertThat(answer.text("detail")).contains("BR-PAT-89");
    }

    @Test
    void half_a_character_is_in_no_name() {
        Answer answer = post("/api/centres", body(3, "2020-01-01").replace("Danapur", "Danapur \\ud83d"), OFFICER);

        refused(answer, 400, "TEXT_UNREADABLE");
        assertThat(answer.http().body()).contains("\"pointer\":\"/nameEn\"");
    }

    private static String body(int number, String day) {
        return "{\"district\":\"PAT\",\"number\":%d,\"kind\":\"SUB_DIVISION\",\"nameEn\":\"Danapur\",\"nameHi\":\"दानापुर\",\"occurredOn\":\"%s\"}"
                .formatted(number, day);
    }

    @Test
    void a_fresh_ledger_has_its_39_centres_right_after_its_opening() {
        LogReader log = service.bean(LogReader.class);

        assertThat(log.from(0, 40).stream()
                        .flatMap(block -> block.events().stream())
                        .limit(40))
                .satisfies(events -> assertThat(events.get(0).type()).isEqualTo("LedgerOpened"))
                .satisfies(events -> assertThat(events.subList(1, 40))
                        .allMatch(event -> event.type().equals("CentreCommissioned"))
                        .extracting(event -> event.aggregate())
                        .doesNotHaveDuplicates()
                        .contains("BR-PAT-01", "BR-PAT-02", "BR-PCH-01"));
        assertThat(log.holding(0)).map(Block::position).hasValue(0L);
    }

    @Test
    void a_state_officer_commissions_a_centre() {
        int number = next().getAndIncrement();

        Answer answer = post("/api/centres", body(number, "2020-01-01"), OFFICER);

        assertThat(created(answer)).isEqualTo("/api/centres/BR-PAT-%02d".formatted(number));
        assertThat(answer.eTag()).isEqualTo("\"0\"");
    }

    @Test
    void commissioning_it_again_the_same_way_changes_nothing() {
        int number = next().getAndIncrement();
        post("/api/centres", body(number, "2020-01-01"), OFFICER);

        Answer again = ok(post("/api/centres", body(number, "2020-01-01"), OFFICER));

        assertThat(again.version()).isZero();
    }

    @Test
    void commissioning_it_again_otherwise_is_refused() {
        int number = next().getAndIncrement();
        post("/api/centres", body(number, "2020-01-01"), OFFICER);

        refused(post("/api/centres", body(number, "2021-01-01"), OFFICER), 409, "CENTRE_ALREADY_COMMISSIONED");
    }

    @Test
    void a_sub_division_centre_that_comes_up_later_registers_from_its_first_day_on() {
        String centre = "BR-PAT-%02d".formatted(next().get());
        String firstDay = TODAY.minusDays(3).toString();
        String dayBefore = TODAY.minusDays(4).toString();
        DemoUser worker = DemoUser.atCentre(Role.CASE_WORKER, centre);
        created(post("/api/centres", body(next().getAndIncrement(), firstDay), OFFICER));

        refused(post("/api/cases", registeredOn(dayBefore), worker), 409, "CENTRE_NOT_RUNNING");
        assertThat(post("/api/cases", registeredOn(firstDay), worker).text("number"))
                .startsWith(centre + "-")
                .endsWith("-000001");
    }

    @Test
    void a_sub_division_centre_is_not_commissioned_for_a_day_to_come() {
        refused(post("/api/centres", body(97, TODAY.plusDays(1).toString()), OFFICER), 409, "OCCURS_IN_THE_FUTURE");
    }

    private static String registeredOn(String day) {
        return "{\"channel\":\"POLICE\",\"firstContactOn\":\"%1$s\",\"ageBand\":\"UNKNOWN\",\"occurredOn\":\"%1$s\"}"
                .formatted(day);
    }

    @Test
    void nobody_of_a_centre_may() {
        refused(post("/api/centres", body(98, "2020-01-01"), ADMINISTRATOR), 403, "ROLE_MAY_NOT");
    }

    @Test
    void a_district_that_is_none_is_told() {
        refused(post("/api/centres", body(98, "2020-01-01").replace("PAT", "XYZ"), OFFICER), 409, "DISTRICT_UNKNOWN");
    }

    @Test
    void what_is_spelt_wrongly_is_told_by_field() {
        Answer answer = post("/api/centres", body(100, "2020-01-01").replace("PAT", "Patna"), OFFICER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/district", "/number", "from 1 to 99");
    }
}
