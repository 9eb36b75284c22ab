package org.caseledger.benchmarks.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.events.AgeBand;
import org.caseledger.events.District;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/** Callers who register one case after the other, each at the centre whose turn it is. */
final class Registering {
    /** One in each district, and a second in Patna. */
    static final int CENTRES = 39;

    /** The centre issues a number, the case begins. */
    static final int EVENTS = 2;

    private final LedgerCommandGateway gateway;
    private final LocalDate today;
    private final List<String> centres;
    private final AtomicInteger turns = new AtomicInteger();

    Registering(LedgerCommandGateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
        centres = Stream.concat(
                        District.all().stream()
                                .map(district -> String.format(Locale.ROOT, "BR-%s-01", district.code())),
                        Stream.of("BR-PAT-02"))
                .toList();
    }

    Slice slice(Bench bench) {
        ExecutorService threads = Executors.newFixedThreadPool(Gateway.CALLERS);
        long begin = System.nanoTime() + bench.warmUp().toNanos();
        long end = begin + bench.time().toNanos();
        List<Future<Histogram>> callers = new ArrayList<>();
        for (int i = 0; i < Gateway.CALLERS; i++) {
            callers.add(threads.submit(() -> call(begin, end)));
        }
        Histogram all = Slice.latencies();
        callers.forEach(caller -> all.add(BoundedWait.answer(caller)));
        threads.shutdown();
        return new Slice(all.getTotalCount() / (bench.time().toNanos() / 1e9), all);
    }

    private Histogram call(long begin, long end) {
        Histogram micros = Slice.latencies();
        long answered = System.nanoTime();
        while (answered < end) {
            long asked = answered;
            register(centres.get(turns.getAndIncrement() % centres.size()));
            answered = System.nanoTime();
            if (answered >= begin && answered < end) {
                micros.recordValue((answered - asked) / 1000);
            }
        }
        return micros;
    }

    private void register(String centre) {
        AccessScope worker = new AccessScope("staff-7f3a9c", Set.of(Role.CASE_WORKER), Set.of(centre), null, false);
        RegisterCase command = new RegisterCase(
                centre,
                UUID.randomUUID(),
                UUID.randomUUID(),
                IntakeChannel.SELF_WALK_IN,
                today,
                AgeBand.AGE_25_34,
                today,
                today);
        gateway.send(command, new Caller(worker, null, null, null));
    }
}
