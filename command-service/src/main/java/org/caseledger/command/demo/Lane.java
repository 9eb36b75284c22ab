package org.caseledger.command.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.centres.RegisterCase;

/**
 * Commands of a day that must go one after the other: the registrations of one centre, because their order makes the serials, or the
 * deeds on one case. Lanes run beside each other; the lane of a case registered today waits for its registration.
 */
record Lane(List<Step> steps) {

    /**
     * @param index of the command in its day
     * @param next what its registration lets begin, if it is one
     */
    record Step(int index, PlannedCommand command, Lane next) {}

    static final Lane NOTHING = new Lane(List.of());

    static List<Lane> of(DemoDay day) {
        Map<UUID, List<Step>> deeds = new LinkedHashMap<>();
        for (int i = 0; i < day.commands().size(); i++) {
            PlannedCommand command = day.commands().get(i);
            if (!command.registers()) {
                deeds.computeIfAbsent(command.about(), id -> new ArrayList<>()).add(new Step(i, command, NOTHING));
            }
        }
        Map<String, List<Step>> registrations = new LinkedHashMap<>();
        for (int i = 0; i < day.commands().size(); i++) {
            PlannedCommand command = day.commands().get(i);
            if (command.command() instanceof RegisterCase register) {
                List<Step> first = deeds.remove(command.about());
                registrations
                        .computeIfAbsent(register.centre(), centre -> new ArrayList<>())
                        .add(new Step(i, command, first == null ? NOTHING : new Lane(first)));
            }
        }
        List<Lane> lanes = new ArrayList<>();
        registrations.values().forEach(steps -> lanes.add(new Lane(steps)));
        deeds.values().forEach(steps -> lanes.add(new Lane(steps)));
        return lanes;
    }
}
