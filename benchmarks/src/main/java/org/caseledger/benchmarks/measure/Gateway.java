package org.caseledger.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.caseledger.command.CommandService;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.local.tokens.LocalKey;
import org.caseledger.service.clock.LedgerClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands through the whole command service but HTTP: who may, the rules, the aggregates and their caches, the log. */
final class Gateway implements Measure {
    static final int CALLERS = 64;

    @Override
    public List<FigureTable> take(Bench bench) throws IOException {
        bench.progress("commands through the gateway");
        List<Slice> rounds = new ArrayList<>();
        try (ConfigurableApplicationContext service = start(
                        bench.servers().uri(bench.servers().nextDatabase()),
                        bench.results().resolve("key.pem"));
                Samples samples = bench.samples("gateway", "round", "perSecond", "p50ms", "p99ms")) {
            Registering registering = new Registering(
                    service.getBean(LedgerCommandGateway.class),
                    service.getBean(LedgerClock.class).today());
            for (int round = 0; round <= bench.rounds(); round++) {
                Slice slice = registering.slice(bench);
                if (round > 0) {
                    rounds.add(slice);
                    samples.add(round, slice.perSecond(), slice.millis(50), slice.millis(99));
                }
            }
        }
        return tables(rounds);
    }

    private static List<FigureTable> tables(List<Slice> rounds) {
        Estimate perSecond =
                Estimate.of(rounds.stream().mapToDouble(Slice::perSecond).toArray());
        Histogram micros = Slice.latencies();
        rounds.forEach(slice -> micros.add(slice.micros()));
        FigureTable table = new FigureTable(
                "Registering cases at " + Registering.CENTRES + " centres, " + CALLERS + " callers",
                "commands/s (95 %)",
                "events/s",
                "p50 ms",
                "p99 ms");
        table.row(
                perSecond.toString(),
                Numbers.plain(perSecond.median() * Registering.EVENTS),
                Numbers.plain(Slice.millis(micros, 50)),
                Numbers.plain(Slice.millis(micros, 99)));
        table.note(
                "The command service as it is started in earnest, called at its gateway for commands instead of over HTTP; no key.");
        FigureTable goals = Goal.verdicts();
        Goal.atLeast("commands through the gateway", 2_000, 5_000, "/s").judge(goals, perSecond);
        return List.of(table, goals);
    }

    private static ConfigurableApplicationContext start(String uri, Path publicKey) throws IOException {
        LocalKey.generate().writePublicKey(publicKey);
        System.clearProperty("logback.configurationFile"); // Spring has a property of its own for it
        return SpringApplication.run(
                CommandService.class,
                "--server.port=0",
                "--management.server.port=0",
                "--logging.config=classpath:quiet.xml",
                "--caseledger.access.local-key=" + publicKey,
                "--spring.mongodb.uri=" + uri,
                "--caseledger.ledger.purpose=DEMO",
                "--caseledger.ledger.commission-centres=true");
    }
}
