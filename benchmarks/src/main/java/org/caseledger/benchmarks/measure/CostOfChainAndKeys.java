package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.benchmarks.rivals.Store;
import org.caseledger.benchmarks.variant.Change;
import org.caseledger.benchmarks.variant.Variant;

/** What the log would gain without its hashes, and loses when every command has a key. */
final class CostOfChainAndKeys implements Measure {
    private static final int WRITERS = 64;
    private static final String PRODUCT = "block log";
    private static final String KEYED = "every command with a key";
    private static final String UNCHAINED = "without hashes";

    /** Every hash of the log is taken here; this one takes none. */
    private static final Variant WITHOUT_HASHES = Variant.of(
            "without-hashes",
            new Change(
                    "shared-events/src/main/java/org/caseledger/eventlog/Sha256.java",
                    "return MessageDigest.getInstance(\"SHA-256\");",
                    """
                    if (Hash.LENGTH == 0) {
                        throw new NoSuchAlgorithmException();
                    }
                    return new MessageDigest("none") {
                        @Override
                        protected void engineUpdate(byte input) {}

                        @Override
                        protected void engineUpdate(byte[] input, int offset, int length) {}

                        @Override
                        protected byte[] engineDigest() {
                            return new byte[Hash.LENGTH];
                        }

                        @Override
                        protected void engineReset() {}

                        @Override
                        public Object clone() {
                            return this;
                        }
                    };
                    """));

    private final FigureTable table = new FigureTable(
            "Cost of the chain and of command keys, " + WRITERS + " writers",
            "what",
            "events/s",
            "p99 ms",
            "of the block log (95 %)");

    @Override
    public List<FigureTable> take(Bench bench) throws IOException {
        List<Store> owners = new ArrayList<>();
        Map<String, Writer> writers = new LinkedHashMap<>();
        Map<String, double[]> perSecond = new LinkedHashMap<>();
        Map<String, double[]> p99 = new LinkedHashMap<>();
        String product = System.getProperty("java.class.path");
        try (Samples samples = bench.samples("cost", "what", "round", "perSecond", "p99ms")) {
            writers.put(PRODUCT, writer(bench, product, false, owners));
            writers.put(KEYED, writer(bench, product, true, owners));
            writers.put(
                    UNCHAINED,
                    writer(
                            bench,
                            WITHOUT_HASHES.classPath(
                                    Files.createDirectories(bench.results().resolve("without-hashes"))),
                            false,
                            owners));
            writers.values().forEach(Writer::awaitReady);
            for (String what : writers.keySet()) {
                perSecond.put(what, new double[bench.rounds()]);
                p99.put(what, new double[bench.rounds()]);
            }
            bench.progress("cost of chain and keys");
            for (int round = Writer.FIRST_ROUND; round <= bench.rounds(); round++) {
                for (String what : Rotation.order(List.copyOf(writers.keySet()), round)) {
                    Writer writer = Objects.requireNonNull(writers.get(what));
                    writer.begin();
                    Writer.Done done = writer.done();
                    if (round > 0) {
                        Objects.requireNonNull(perSecond.get(what))[round - 1] = done.perSecond();
                        Objects.requireNonNull(p99.get(what))[round - 1] = done.p99Millis();
                        samples.add(what, round, done.perSecond(), done.p99Millis());
                    }
                }
            }
        } finally {
            writers.values().forEach(Writer::close);
            owners.forEach(Store::close);
        }
        double[] own = Objects.requireNonNull(perSecond.get(PRODUCT));
        perSecond.forEach((what, its) -> table.row(
                what,
                Numbers.plain(Median.of(its)),
                Numbers.plain(Median.of(Objects.requireNonNull(p99.get(what)))),
                Arrays.equals(its, own) ? "1" : Estimate.ofRatios(its, own).toString()));
        table.note(
                "Each in a JVM of its own; without hashes is the product's own source with SHA-256 replaced by nothing.");
        return List.of(table);
    }

    private static Writer writer(Bench bench, String classPath, boolean keyed, List<Store> owners) {
        String database = bench.servers().nextDatabase();
        owners.add(bench.servers().open(BLOCK_LOG, database));
        return new Writer(classPath, bench.servers().address(BLOCK_LOG, database), bench, WRITERS, keyed);
    }
}
