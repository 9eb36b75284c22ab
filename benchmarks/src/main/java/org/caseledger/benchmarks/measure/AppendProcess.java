package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.Locale;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.StoreAddress;

/** A process that appends to a store when it is told to, for a while, and says how much that was. */
final class AppendProcess {
    /** Where {@link StoreAddress#words} end. */
    private static final int WRITERS = 4;

    private AppendProcess() {}

    /** Arguments: the address, the number of writers, warm-up and time in ms, and whether commands have keys. */
    public static void main(String[] args) {
        MeasuredProcess.work(() -> write(args));
    }

    private static void write(String[] args) throws Exception {
        LostHeads lost = new LostHeads();
        AxonStore plain = StoreAddress.of(args).attach(lost);
        AxonStore store = Boolean.parseBoolean(args[WRITERS + 3]) ? plain.keyed() : plain;
        Load load = new Load(Integer.parseInt(args[WRITERS]), 1);
        Duration warmUp = Duration.ofMillis(Long.parseLong(args[WRITERS + 1]));
        Duration time = Duration.ofMillis(Long.parseLong(args[WRITERS + 2]));
        System.out.println("ready");
        while (true) {
            MeasuredProcess.awaitWord();
            long before = lost.count();
            Slice slice = Slice.of(store, load, warmUp, time);
            System.out.printf(Locale.ROOT, "%f %f %d%n", slice.perSecond(), slice.millis(99), lost.count() - before);
        }
    }
}
