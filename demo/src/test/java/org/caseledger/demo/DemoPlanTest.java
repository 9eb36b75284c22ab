package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.CentreCommand;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.CorrectDetails;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.ReopenCase;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.command.lifecycle.VoidEntry;
import org.caseledger.command.personal.PersonalCommand;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.service.access.RoleTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@BesideOthers
class DemoPlanTest {
    private static final String SHA_256 = "7a6739f8b4cea9b4bfdc2f7de4d4c605dcf89b784e678f7e5a41b3fb316cd133";
    private static final List<DemoDay> DAYS = new ArrayList<>();

    @BeforeAll
    static void tellThePlan() {
        DemoPlan.shipped().forEachRemaining(DAYS::add);
    }

    @Test
    void registers_as_many_cases_in_each_financial_year_as_were_published() {
        Map<String, Integer> registered = new HashMap<>();
        commands(RegisterCase.class)
                .forEach(c -> registered.merge(FinancialYear.of(c.occurredOn()).toString(), 1, Integer::sum));

        assertThat(registered)
                .containsExactlyInAnyOrderEntriesOf(Map.of("2023-24", 7517, "2024-25", 8888, "2025-26", 7180));
    }

    @Test
    void resolves_as_many_cases_for_the_first_time_in_each_financial_year_as_were_published() {
        Map<String, Integer> resolved = new HashMap<>();
        Set<UUID> before = commands(BringCaseForward.class).stream()
                .map(BringCaseForward::caseId)
                .collect(Collectors.toCollection(HashSet::new));
        commands(ResolveCase.class).stream()
                .filter(c -> before.add(c.caseId()))
                .forEach(c -> resolved.merge(FinancialYear.of(c.occurredOn()).toString(), 1, Integer::sum));

        assertThat(resolved)
                .containsExactlyInAnyOrderEntriesOf(Map.of("2023-24", 6599, "2024-25", 7185, "2025-26", 6322));
    }

    @Test
    void strikes_off_no_case_that_was_resolved() {
        Set<UUID> resolved =
                commands(ResolveCase.class).stream().map(ResolveCase::caseId).collect(Collectors.toSet());

        assertThat(commands(CloseCase.class))
                .filteredOn(c -> c.reason().strikesOff())
                .isNotEmpty()
                .noneMatch(c -> resolved.contains(c.caseId()));
    }

    @Test
    void covers_every_day_from_the_first_to_the_last_published_one() {
        assertThat(DAYS)
                .extracting(DemoDay::date)
                .containsExactlyElementsOf(LocalDate.of(2023, 4, 1)
                        .datesUntil(LocalDate.of(2026, 2, 1))
                        .toList());
    }

    @Test
    void registers_at_all_39_centres() {
        assertThat(commands(RegisterCase.class).stream()
                        .map(RegisterCase::centre)
                        .distinct())
                .hasSize(39)
                .contains("BR-PAT-01", "BR-PAT-02", "BR-SHO-01");
    }

    @Test
    void records_nothing_before_it_happened_and_some_things_some_days_later() {
        Map<Long, Long> late = DAYS.stream()
                .flatMap(day -> day.commands().stream()
                        .filter(c -> c.command() instanceof CaseCommand)
                        .map(c -> day.date().toEpochDay()
                                - ((CaseCommand) c.command()).occurredOn().toEpochDay()))
                .collect(Collectors.groupingBy(days -> days, Collectors.counting()));

        assertThat(late.keySet()).allMatch(days -> days >= 0);
        assertThat(late.get(1L)).isGreaterThan(1000);
        assertThat(late.get(3L)).isGreaterThan(1000);
    }

    @Test
    void tells_the_deeds_of_a_case_after_its_registration_and_in_the_order_they_happened() {
        Map<UUID, LocalDate> newest = new HashMap<>();
        for (DemoDay day : DAYS) {
            for (PlannedCommand planned : day.commands()) {
                boolean begins = planned.registers() || planned.command() instanceof BringCaseForward;
                if (begins || (planned.command() instanceof CaseCommand && !isCorrection(planned.command()))) {
                    LocalDate occurredOn = planned.command() instanceof CaseCommand c
                            ? c.occurredOn()
                            : ((CentreCommand) planned.command()).occurredOn();
                    assertThat(newest.containsKey(planned.about())).isNotEqualTo(begins);
                    assertThat(occurredOn).isAfterOrEqualTo(newest.getOrDefault(planned.about(), LocalDate.MIN));
                    newest.put(planned.about(), occurredOn);
                }
            }
        }
    }

    @Test
    void leaves_follow_ups_for_the_first_sweep_of_the_living_ledger() {
        LocalDate due = LocalDate.of(2026, 1, 28);
        Set<UUID> answered = commands(RecordFollowUp.class).stream()
                .filter(c -> due.equals(c.slot()))
                .map(RecordFollowUp::caseId)
                .collect(Collectors.toSet());

        assertThat(commands(ResolveCase.class))
                .filteredOn(c -> c.occurredOn().equals(due.minusDays(7)))
                .anyMatch(c -> !answered.contains(c.caseId()));
    }

    @Test
    void tells_of_every_closing_reason_and_of_cases_that_come_back() {
        assertThat(commands(CloseCase.class).stream().map(CloseCase::reason)).contains(ClosingReason.values());
        assertThat(commands(ReopenCase.class)).isNotEmpty();
        assertThat(commands(RecordFollowUp.class).stream().map(RecordFollowUp::outcome))
                .contains(FollowUpOutcome.values());
    }

    /** Nor yet what is kept under seal. */
    @Test
    void uses_every_command_there_is_but_those_that_time_and_a_growing_State_give() {
        Set<String> told = DAYS.stream()
                .flatMap(day -> day.commands().stream())
                .map(planned -> planned.command().getClass().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> untold = new HashSet<>(RoleTable.commands());
        untold.removeAll(told);

        assertThat(untold)
                .containsExactlyInAnyOrder(
                        "AdmitChildren",
                        "CommissionCentre",
                        "CloseCentre",
                        "RouteCall",
                        "PublishFigures",
                        "MissFollowUp",
                        "ExceedShelterLimit",
                        "TakeCheckpoint",
                        "SealAccessLog",
                        "RestoreLedger",
                        "ResumeSigning",
                        "RecordIdentity",
                        "AddNote",
                        "PlaceLegalHold",
                        "LiftLegalHold",
                        "ApproveErasure",
                        "ErasePersonalData");
    }

    @Test
    void publishes_the_two_years_that_have_ended() {
        assertThat(DAYS.stream().flatMap(day -> day.publication().stream()))
                .extracting(
                        publication -> publication.year().toString(),
                        publication -> publication.totals().registered(),
                        publication -> publication.totals().resolvedInPeriod())
                .containsExactly(tuple("2023-24", 7517, 6599), tuple("2024-25", 8888, 7185));
    }

    @Test
    void brings_nothing_to_seal() {
        assertThat(commands(PersonalCommand.class))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.personal()).isEmpty());
    }

    @Test
    void is_the_same_every_time_and_on_every_machine() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (DemoDay day : DAYS) {
            for (PlannedCommand planned : day.commands()) {
                digest.update(planned.by().actor().getBytes(StandardCharsets.UTF_8));
                digest.update(planned.body());
            }
        }

        // A changed plan cannot resume a load begun with the old one: change this line only together with a new release
        // of the demo.
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(SHA_256);
    }

    /** Said when it is noticed, not when the deed was done. */
    private static boolean isCorrection(Object command) {
        return command instanceof CorrectDetails || command instanceof VoidEntry;
    }

    private static <C> List<C> commands(Class<C> type) {
        return DAYS.stream()
                .flatMap(day -> day.commands().stream())
                .map(PlannedCommand::command)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
