package org.caseledger.query.standing;

import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.OPENED_ON;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.events.Category;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.Event;
import org.caseledger.events.Partner;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;

/** Four centres, two of them in Patna and one that closes, day by day at random: whatever the standing counts begins and ends, soon or late recorded. */
final class BusyCentres {
    static final String SECOND_OF_PATNA = "BR-PAT-02";
    static final String CLOSED = "BR-PAT-03";

    private static final List<String> CENTRES = List.of(PATNA, SECOND_OF_PATNA, GAYA);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 20);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);
    private static final UUID REVIEW = new UUID(7, 0);

    private final TestLog log;
    private final Random random;
    private final MonitoredLives lives;
    private final List<OneCase> cases = new ArrayList<>();
    private final List<Thing> open = new ArrayList<>();
    private LocalDate today = FIRST_DAY;
    private LocalDate turnedOn = FIRST_DAY;
    private boolean suspended;

    BusyCentres(TestLog log, Random random) {
        this.log = log;
        this.random = random;
        this.lives = new MonitoredLives(log, random);
    }

    void live(int days) {
        log.append(FIRST_DAY, OFFICER, commissioned(SECOND_OF_PATNA, 2), commissioned(CLOSED, 3));
        log.append(
                FIRST_DAY, OFFICER, new ReviewHeld(REVIEW, ReviewLevel.STATE, null, OPENED_ON, OPENED_ON, OPENED_ON));
        for (int day = 0; day < days; day++) {
            begin();
            for (int i = 0; i < 6; i++) {
                deed();
            }
            if (day == days / 2) {
                log.append(today, OFFICER, new CentreClosed(CLOSED, today.minusDays(3)));
            }
            lives.live(1, 1, 3);
            today = today.plusDays(1);
        }
        handOver();
    }

    /** From Patna, and the next centre enters at once what was before; by chance alone there may be no such case. */
    private void handOver() {
        LocalDate registered = today.minusDays(15);
        OneCase one = new OneCase(PATNA, registered, 1000 + cases.size());
        cases.add(one);
        log.append(today, worker(one), one.registered());
        Deeds deeds = new Deeds(one);
        UUID transfer = UUID.randomUUID();
        log.append(today, worker(one), deeds.transferRequested(transfer, PATNA, SECOND_OF_PATNA, today));
        Who next = new Who("case-worker-1", Role.CASE_WORKER, SECOND_OF_PATNA);
        log.append(today, next, deeds.transferAccepted(transfer, PATNA, SECOND_OF_PATNA, registered, today));
        log.append(today, next, deeds.referred(UUID.randomUUID(), Partner.POLICE_STATION, registered, registered));
    }

    private static Event commissioned(String centre, int number) {
        return new CentreCommissioned(
                centre, CentreKind.DISTRICT_HEADQUARTERS, "PAT", number, "Patna", "पटना", OPENED_ON);
    }

    private void begin() {
        OneCase one = new OneCase(any(CENTRES), today.minusDays(random.nextInt(3)), 1000 + cases.size());
        cases.add(one);
        log.append(today, worker(one), one.registered());
    }

    private void deed() {
        OneCase one = any(cases);
        LocalDate on = today.minusDays(random.nextInt(10));
        UUID id = UUID.randomUUID();
        String centre = any(CENTRES);
        Deeds deeds = new Deeds(one);
        switch (random.nextInt(10)) {
            case 0 -> begin(one, deeds.admitted(id, 1, 0, on), end -> deeds.left(id, ShelterExit.HOME, end));
            case 1 ->
                begin(
                        one,
                        deeds.referred(id, any(Partner.values()), on.plusDays(7), on),
                        end -> deeds.accepted(id, end));
            case 2 -> {
                String asked = any(CENTRES.stream()
                        .filter(other -> !other.equals(one.number().substring(0, PATNA.length())))
                        .toList());
                begin(
                        one,
                        deeds.transferRequested(id, one.number().substring(0, PATNA.length()), asked, on),
                        end -> deeds.transferDeclined(id, end));
            }
            case 3 ->
                begin(
                        OFFICER,
                        new DirectionIssued(
                                REVIEW, id, centre, Direction.TRAIN_STAFF, on.plusDays(random.nextInt(9)), on),
                        end -> new DirectionComplied(REVIEW, id, centre, end));
            case 4 -> {
                Role role = random.nextBoolean() ? Role.CASE_WORKER : Role.OFFICE_ASSISTANT;
                begin(
                        OFFICER,
                        new StaffPosted(centre, id.toString(), role, "2023-04", on),
                        end -> new StaffRelieved(centre, id.toString(), role, end));
            }
            case 5 -> turn(on);
            case 6 -> log.append(today, worker(one), one.classified(on, any(Category.values())));
            case 7 -> log.append(today, worker(one), deeds.provided(Service.FOOD, null, on));
            default -> end();
        }
    }

    /** Gaya is suspended, or works again; never before it did otherwise. */
    private void turn(LocalDate on) {
        turnedOn = on.isBefore(turnedOn) ? turnedOn : on;
        suspended = !suspended;
        log.append(
                today,
                OFFICER,
                suspended ? new CentreSuspended(GAYA, PATNA, turnedOn) : new CentreReopened(GAYA, turnedOn));
    }

    private void begin(OneCase one, Event event, Ending ending) {
        begin(worker(one), event, ending);
    }

    private void begin(Who who, Event event, Ending ending) {
        log.append(today, who, event);
        open.add(new Thing(who, ending));
    }

    private void end() {
        if (!open.isEmpty()) {
            Thing thing = open.remove(random.nextInt(open.size()));
            log.append(today, thing.who, thing.ending.on(today.minusDays(random.nextInt(5))));
        }
    }

    private static Who worker(OneCase one) {
        return new Who("case-worker-1", Role.CASE_WORKER, one.number().substring(0, PATNA.length()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private interface Ending {
        Event on(LocalDate day);
    }

    private record Thing(Who who, Ending ending) {}
}
