package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/**
 * The commands of one case in the order they are recorded. Some are recorded a few days after they happened; none after the last day
 * of the demo: what would happen later is left out, and so is everything after the diary was closed.
 */
final class CaseDiary {
    private static final double RECORDED_LATE = 0.08;
    private static final int LATEST = 3;

    /** Something done: given the day it happened and the day it is recorded, the command that says so. */
    interface Deed {
        Command command(LocalDate occurredOn, LocalDate today);
    }

    private final UUID caseId;
    private Staff staff;
    private final Staff caretakers;
    private final SeededRandom dice;
    private final LocalDate lastDay;
    private final List<PlannedCommand> commands = new ArrayList<>();
    private LocalDate recordedOn;
    private boolean closed;
    private int events;
    private boolean onlyTold = true;

    /** @param caretakers who act for a suspended centre */
    CaseDiary(UUID caseId, Staff staff, Staff caretakers, SeededRandom dice, LocalDate firstDay, LocalDate lastDay) {
        this.caseId = caseId;
        this.staff = staff;
        this.caretakers = caretakers;
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
        add(there().one(role, dice), deed.command(occurredOn, recordedOn));
    }

    /** As {@link #writeAtOnce}, by somebody of another centre. */
    void writeBy(AccessScope by, LocalDate occurredOn, Deed deed) {
        closed |= occurredOn.isAfter(lastDay);
        if (!closed) {
            recordedOn = later(recordedOn, occurredOn);
            add(by, deed.command(occurredOn, recordedOn));
        }
    }

    /** Somebody else than the centre's staff says something about the case, on the day of its newest entry. */
    void writeToday(AccessScope by, Deed deed) {
        if (!closed) {
            add(by, deed.command(recordedOn, recordedOn));
        }
    }

    /** Said of the newest entry, on the day it was recorded; nothing where that entry was left out. */
    void putRight(Role role, Deed deed) {
        if (!closed) {
            add(there().one(role, dice), deed.command(recordedOn, recordedOn));
        }
    }

    /** Its place in the case; unknown once the ledger itself may have said something between. */
    OptionalLong sequenceOfNewest() {
        return onlyTold && !closed ? OptionalLong.of(events - 1L) : OptionalLong.empty();
    }

    private void add(AccessScope by, Command command) {
        commands.add(new PlannedCommand(caseId, by, recordedOn, command));
        events += CaseDetail.of(command);
        onlyTold &= !CaseDetail.startsClock(command);
    }

    private Staff there() {
        return SuspensionStory.isInCare(staff.centre(), recordedOn) ? caretakers : staff;
    }

    /** The case is held by another centre from its newest entry on. */
    void movesTo(Staff others) {
        staff = others;
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
