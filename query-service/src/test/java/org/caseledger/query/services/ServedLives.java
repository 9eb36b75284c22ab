package org.caseledger.query.services;

import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;

/** Cases in which services are asked for, given and not given, day by day at random: also late, put right, retracted, transferred and closed. */
final class ServedLives {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 20);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final TestLog log;
    private final Random random;
    private final List<Life> lives = new ArrayList<>();
    private LocalDate today = FIRST_DAY;

    ServedLives(TestLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    /** A new case on every third day, and so many deeds at most on each. */
    void live(int days, int deedsADay) {
        for (int day = 0; day < days; day++) {
            if (day % 3 == 0) {
                Life life = new Life(new OneCase(random.nextBoolean() ? PATNA : GAYA, today, lives.size() + 1));
                lives.add(life);
                log.append(today, WORKER, life.one.registered());
            }
            for (int deeds = random.nextInt(deedsADay + 1); deeds > 0; deeds--) {
                Life life = lives.get(random.nextInt(lives.size()));
                log.append(today, WORKER, deed(life, earlier()));
            }
            today = today.plusDays(1);
        }
    }

    private LocalDate earlier() {
        return today.minusDays(random.nextInt(random.nextInt(4) == 0 ? 60 : 4));
    }

    private Event deed(Life life, LocalDate on) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> life.recorded("ServiceRequested", life.deeds.requested(life.newRequest(), service(), on));
            case 3, 4 -> life.recorded("ServiceProvided", life.deeds.provided(service(), request(life), on));
            case 5 ->
                life.recorded("ServiceNotProvided", life.deeds.notProvided(service(), reason(), request(life), on));
            case 6, 7 -> corrected(life, on);
            case 8, 9 -> {
                int entry = random.nextInt(life.types.size());
                yield life.recorded("EntryVoided", life.deeds.voided(entry, life.types.get(entry), today));
            }
            default -> moved(life, on);
        };
    }

    private Event moved(Life life, LocalDate on) {
        if (!life.one.status().isActive()) {
            return life.recorded("CaseReopened", life.one.reopened(on, ReopeningReason.SAME_MATTER));
        }
        if (random.nextBoolean()) {
            return life.recorded("CaseClosed", life.one.closed(on, ClosingReason.RELOCATED));
        }
        String to = random.nextBoolean() ? PATNA : GAYA;
        return life.recorded(
                "TransferAccepted", life.deeds.transferAccepted(UUID.randomUUID(), PATNA, to, FIRST_DAY, on));
    }

    private Event corrected(Life life, LocalDate on) {
        int entry = random.nextInt(life.types.size());
        String type = life.types.get(entry);
        boolean isCode = random.nextBoolean();
        if (isCode && type.equals("ServiceProvided")) {
            return life.recorded("DetailsCorrected", life.deeds.corrected(entry, type, "service", service(), today));
        }
        if (isCode && type.equals("ServiceNotProvided")) {
            return life.recorded("DetailsCorrected", life.deeds.corrected(entry, type, "reason", reason(), today));
        }
        return life.recorded("DetailsCorrected", life.deeds.corrected(entry, type, "occurredOn", on, today));
    }

    private UUID request(Life life) {
        return life.requests.get(random.nextInt(life.requests.size()));
    }

    private Service service() {
        return Service.values()[random.nextInt(Service.values().length)];
    }

    private NotProvidedReason reason() {
        return NotProvidedReason.values()[random.nextInt(NotProvidedReason.values().length)];
    }

    /** One case: types of its entries by their sequence, and ids of requests, of which the first is of none. */
    private static final class Life {
        private final OneCase one;
        private final Deeds deeds;
        private final List<String> types = new ArrayList<>(List.of("CaseRegistered"));
        private final List<UUID> requests = new ArrayList<>(List.of(UUID.randomUUID()));

        Life(OneCase one) {
            this.one = one;
            this.deeds = new Deeds(one);
        }

        UUID newRequest() {
            UUID id = UUID.randomUUID();
            requests.add(id);
            return id;
        }

        Event recorded(String type, Event event) {
            types.add(type);
            return event;
        }
    }
}
