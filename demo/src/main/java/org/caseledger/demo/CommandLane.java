package org.caseledger.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.centres.CentreCommand;

/**
 * Commands of a day that must go one after the other: the registrations and other deeds of one centre, because their order makes the serials and its history, or the
 * deeds on one case. Lanes run beside each other; the lane of a case registered today waits for its registration.
 */
record CommandLane(List<Step> steps) {

    /**
     * @param index of the command in its day
     * @param next what its registration lets begin, if it is one
     */
    record Step(int index, PlannedCommand command, CommandLane next) {}

    static final CommandLane NOTHING = new CommandLane(List.of());

    static List<CommandLane> of(DemoDay day) {
        Map<UUID, List<Step>> deeds = new LinkedHashMap<>();
        for (int i = 0; i < day.commands().size(); i++) {
            PlannedCommand command = day.commands().get(i);
            if (register(command).isEmpty()) {
                deeds.computeIfAbsent(command.about(), id -> new ArrayList<>()).add(new Step(i, command, NOTHING));
            }
        }
        Map<String, List<Step>> registers = new LinkedHashMap<>();
        for (int i = 0; i < day.commands().size(); i++) {
            PlannedCommand command = day.commands().get(i);
            Optional<String> register = register(command);
            if (register.isPresent()) {
                List<Step> first = command.registers() ? deeds.remove(command.about()) : null;
                registers
                        .computeIfAbsent(register.get(), centre -> new ArrayList<>())
                        .add(new Step(i, command, first == null ? NOTHING : new CommandLane(first)));
            }
        }
        List<CommandLane> lanes = new ArrayList<>();
        registers.values().forEach(steps -> lanes.add(new CommandLane(steps)));
        deeds.values().forEach(steps -> lanes.add(new CommandLane(steps)));
        return lanes;
    }

    /** The centre whose own entries this command adds to. */
    private static Optional<String> register(PlannedCommand command) {
        return command.command() instanceof CentreCommand deed ? Optional.of(deed.centre()) : Optional.empty();
    }
}
