package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Role;

/**
 * The commands of one case in the order they are recorded. Some are recorded a few days after they happened; none after the last day
 * of the demo: what would happen later is left out, and so is everything after the diary was closed.
 */
final class Diary {
    private static final double RECORDED_LATE = 0.08;
    private static final int LATEST = 3;

    /** Something done: given the day it happened and the day it is recorded, the command that says so. */
    interface Deed {
        Object command(LocalDate occurredOn, LocalDate today);
    }

    private final UUID caseId;
    private final Staff staff;
    private final Dice dice;
    private final LocalDate lastDay;
    private final List<PlannedCommand> commands = new ArrayList<>();
    private LocalDate recordedOn;
    private boolean closed;

    Diary(UUID caseId, Staff staff, Dice dice, LocalDate firstDay, LocalDate lastDay) {
        this.caseId = caseId;
        this.staff = staff;
        this.dice = dice;
        this.recordedOn = firstDay;
        this.lastDay = lastDay;
    }

    void write(Role role, LocalDate occurredOn, Deed deed) {
        write(role, occurredOn, dice.chance(RECORDED_LATE) ? dice.between(1, LATEST) : 0, deed);
    }

    void writeAtOnce(Role role, LocalDate occurredOn, Deed deed) {
        write(role, occurredOn, 0, deed);
    }

    private void write(Role role, LocalDate occurredOn, int daysLate, Deed deed) {
        closed |= occurredOn.isAfter(lastDay);
        if (closed) {
            return;
        }
        recordedOn = earlier(lastDay, later(recordedOn, occurredOn.plusDays(daysLate)));
        commands.add(
                new PlannedCommand(caseId, staff.one(role, dice), recordedOn, deed.command(occurredOn, recordedOn)));
    }

    void close() {
        closed = true;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Staff staff() {
        return staff;
    }

    boolean isClosed() {
        return closed;
    }

    List<PlannedCommand> commands() {
        return List.copyOf(commands);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
