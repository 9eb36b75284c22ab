package org.caseledger.query.followups;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.ListPlace;
import org.caseledger.query.lists.Page;
import org.caseledger.query.processing.ProcessingSettings;
import org.caseledger.query.processing.Projections;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewListener;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.SpanKeeper;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/**
 * The bet of the reading side on a log as large as one likes: overdue follow-ups by the view and by spans, what each costs, whether they
 * agree, and how long lists and counts take. Not one of the tests that always run: {@code OverdueSpansAtScale URI DATABASE}, where the URI names
 * the database of the log, and views are made in the other one.
 */
final class OverdueSpansAtScale {
    private static final int QUESTIONS = 1_000;
    private static final int LINES = 200;
    private static final int PAGE = 50;
    private final MongoDatabase log;
    private final MongoDatabase views;
    private final LogReader reader;
    private final LogBell bell;
    private final long head;
    private final LocalDate today;
    private final OverdueFollowUps register = new OverdueFollowUps();
    private final Random random = new Random(Long.getLong("caseledger.seed", 20_106));

    private OverdueSpansAtScale(MongoClient client, String database, String views) {
        this.log = client.getDatabase(database);
        this.views = client.getDatabase(views);
        this.reader = new LogReader(log);
        this.bell = new LogBell(client, log);
        this.head = reader.head().position();
        this.today = day(head);
    }

    public static void main(String[] arguments) {
        String uri = arguments[0];
        String database = new com.mongodb.ConnectionString(uri).getDatabase();
        try (MongoClient client = MongoClients.create(uri)) {
            new OverdueSpansAtScale(client, database == null ? "caseledger" : database, arguments[1]).run();
        }
        System.exit(0);
    }

    private void run() {
        System.out.printf("%,d events, the last of %s%n", head + 1, today);
        views.drop();
        FollowUpsModel model = new FollowUpsModel();
        Monitorings monitorings = new Monitorings(model, views);
        Projections old = caughtUp("view", model, monitorings, monitorings::position);
        Cases cases = new Cases();
        SpanKeeper spans = new SpanKeeper(List.of(register), cases, views, position -> {});
        Registers registers = new Registers(spans, cases, views);
        Projections fresh = caughtUp("spans", cases, spans, spans::position);
        for (String name : views.listCollectionNames()) {
            size(name);
        }
        compare(monitorings, registers);
        measureLists(spans, registers);
        measureLines(spans);
        old.stop();
        fresh.stop();
    }

    private <V> Projections caughtUp(String name, ReadModel<V> model, ViewListener<V> listener, LongSupplier position) {
        long heap = heap();
        long cpu = cpuNanos();
        long started = System.nanoTime();
        Projections projections = new Projections(
                List.of(model),
                List.of(listener),
                views,
                reader,
                bell,
                new ProcessingSettings("scale", 1000, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(5)),
                new SimpleMeterRegistry());
        projections.start();
        await().forever().pollInterval(Duration.ofMillis(50)).until(() -> {
            projections.stoppedBecause().ifPresent(why -> {
                throw new IllegalStateException(why);
            });
            return position.getAsLong() >= head;
        });
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%s: %.1f s, %.3f CPU-ms an event, heap grew by %,d kB%n",
                name, seconds, (cpuNanos() - cpu) / 1e6 / (head + 1), (heap() - heap) / 1024);
        return projections;
    }

    private void compare(Monitorings monitorings, Registers registers) {
        List<String> centres = centres();
        int rows = 0;
        int differences = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            Moment moment = moment();
            Scope scope = scope(centres);
            List<FollowUpOnList> expected = OverdueRows.ofView(monitorings, moment, scope.centre());
            List<FollowUpOnList> found = OverdueRows.ofSpans(registers, register, moment, scope.centre(), 500);
            found.sort(FollowUpOnList.ORDER);
            long counted = query(registers, scope, moment).counts().rows();
            if (!found.equals(expected) || counted != expected.size()) {
                differences++;
                System.out.printf(
                        "%s %s: view %d, list %d, count %d%n",
                        moment, scope.centre(), expected.size(), found.size(), counted);
            }
            rows += expected.size();
        }
        System.out.printf("compared %,d moments, %,d rows: %d differences%n", QUESTIONS, rows, differences);
    }

    private void measureLists(SpanKeeper spans, Registers registers) {
        List<String> centres = centres();
        Moment now = new Moment(today, spans.position());
        Scope state = new Scope(null);
        time("page of 50, newest, State", QUESTIONS, () -> first(registers, state, now));
        time("page of 50, any moment and scope", QUESTIONS, () -> first(registers, scope(centres), moment()));
        time("two pages of 50, any moment and scope", QUESTIONS, () -> {
            Scope scope = scope(centres);
            Moment moment = moment();
            String next = first(registers, scope, moment).next();
            if (next != null) {
                query(registers, scope, moment).page(ListPlace.of(next), PAGE);
            }
        });
        time(
                "26 weekly points, newest, State",
                QUESTIONS,
                () -> spans.newest().on(OverdueFollowUps.KIND.measure(), centre -> true, weeks(today)));
    }

    private Page<FollowUpOnList> first(Registers registers, Scope scope, Moment moment) {
        return query(registers, scope, moment).page(ListPlace.first(moment), PAGE);
    }

    private RegisterQuery<FollowUpOnList> query(Registers registers, Scope scope, Moment moment) {
        return registers.ask(register, OverdueFollowUps.KIND, OverdueRows.filter(scope.centre()), moment);
    }

    private void measureLines(SpanKeeper spans) {
        time("26 weekly points, an old K, State", LINES, () -> {
            Moment moment = moment();
            spans.knownAt(moment.position(), OverdueFollowUps.KIND.measure())
                    .on(OverdueFollowUps.KIND.measure(), centre -> true, weeks(moment.day()));
        });
    }

    private static int[] weeks(LocalDate until) {
        return IntStream.range(0, 26)
                .map(week -> epochDay(until.minusWeeks(week)))
                .toArray();
    }

    private void time(String what, int times, Runnable work) {
        for (int i = 0; i < times / 5; i++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "p50 %6.2f ms  p99 %6.2f ms  %s%n", nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6, what);
    }

    private Moment moment() {
        long position = 1000 + random.nextLong(head - 1000);
        LocalDate last = day(Math.min(position + 1, head));
        return new Moment(last.minusDays(random.nextInt(200)), position);
    }

    private LocalDate day(long position) {
        return reader.holding(position)
                .map(Block::sealedAt)
                .map(at -> LocalDate.ofInstant(at, LedgerClock.ZONE))
                .orElseThrow();
    }

    private List<String> centres() {
        Set<String> centres = new TreeSet<>();
        for (String name : views.listCollectionNames()) {
            if (name.startsWith("spans_")) {
                views.getCollection(name).distinct("centre", String.class).into(centres);
            }
        }
        return List.copyOf(centres);
    }

    /** The State as often as a centre. */
    private Scope scope(List<String> centres) {
        return new Scope(random.nextBoolean() ? null : centres.get(random.nextInt(centres.size())));
    }

    private record Scope(@Nullable String centre) {}

    private void size(String name) {
        long documents = views.getCollection(name).estimatedDocumentCount();
        String bytes = "";
        try {
            Document stats = views.runCommand(new Document("collStats", name));
            bytes = ", " + stats.get("size") + " bytes, stored " + stats.get("storageSize") + ", indexes "
                    + stats.get("totalIndexSize");
        } catch (com.mongodb.MongoException notHere) {
            bytes = ""; // the local store does not say
        }
        System.out.printf("%s: %,d documents%s%n", name, documents, bytes);
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
