package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.command.centres.RegisterCase;
import org.junit.jupiter.api.Test;

class CommandLaneTest {
    private static final DemoDay BUSY = busyDay();

    @Test
    void every_command_of_a_day_is_sent_once() throws InterruptedException {
        List<Integer> sent = Collections.synchronizedList(new ArrayList<>());
        try (DemoSenders crew = new DemoSenders()) {
            crew.send(BUSY, step -> sent.add(step.index()));
        }

        assertThat(sent).doesNotHaveDuplicates().hasSize(BUSY.commands().size());
    }

    @Test
    void deeds_of_a_case_keep_their_order_and_wait_for_its_registration() throws InterruptedException {
        List<PlannedCommand> sent = Collections.synchronizedList(new ArrayList<>());
        try (DemoSenders crew = new DemoSenders()) {
            crew.send(BUSY, step -> sent.add(step.command()));
        }

        for (PlannedCommand registration :
                BUSY.commands().stream().filter(PlannedCommand::registers).toList()) {
            UUID id = registration.about();
            assertThat(sent).filteredOn(c -> c.about().equals(id)).isEqualTo(ofCase(id));
        }
    }

    @Test
    void registrations_of_a_centre_keep_their_order_because_it_makes_the_serials() throws InterruptedException {
        List<Object> sent = Collections.synchronizedList(new ArrayList<>());
        try (DemoSenders crew = new DemoSenders()) {
            crew.send(BUSY, step -> sent.add(step.command().command()));
        }

        Set<String> centres = new HashSet<>();
        BUSY.commands().stream()
                .map(PlannedCommand::command)
                .filter(RegisterCase.class::isInstance)
                .forEach(c -> centres.add(((RegisterCase) c).centre()));
        assertThat(centres)
                .allSatisfy(centre -> assertThat(registrations(sent, centre))
                        .isEqualTo(registrations(
                                BUSY.commands().stream()
                                        .map(PlannedCommand::command)
                                        .toList(),
                                centre)));
    }

    @Test
    void the_first_failure_ends_the_day() {
        AtomicInteger sent = new AtomicInteger();
        try (DemoSenders crew = new DemoSenders()) {
            assertThatThrownBy(() -> crew.send(BUSY, step -> {
                        if (sent.incrementAndGet() == 5) {
                            throw new IllegalStateException("the fifth");
                        }
                    }))
                    .hasMessage("the fifth");
        }
        assertThat(sent.get()).isGreaterThanOrEqualTo(5);
    }

    private static List<PlannedCommand> ofCase(UUID id) {
        return BUSY.commands().stream().filter(c -> c.about().equals(id)).toList();
    }

    private static List<Object> registrations(List<?> commands, String centre) {
        return commands.stream()
                .filter(c -> c instanceof RegisterCase r && r.centre().equals(centre))
                .map(Object.class::cast)
                .toList();
    }

    private static DemoDay busyDay() {
        DemoPlan plan = DemoPlan.shipped();
        DemoDay busiest = plan.next();
        for (int i = 0; i < 400; i++) {
            DemoDay day = plan.next();
            busiest = day.commands().size() > busiest.commands().size() ? day : busiest;
        }
        return busiest;
    }
}
