package org.caseledger.benchmarks.grow;

import com.mongodb.ConnectionString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param from ledger that is read
 * @param to database that is written, empty
 * @param times how many copies the grown log holds of each case, the source's own among them
 */
record GrowOptions(ConnectionString from, ConnectionString to, int times) {
    /** What a machine can be thought to have room for. */
    private static final int MOST = 1_000;

    static final String USAGE = """
            right would be
              benchmarks/grow --from URI --to URI --times N
                --from   ledger that is read: "store" in run.json in the folder of a running ./run names it
                --to     database that is written, on a server of your choice; must be empty
                --times  1 to %d; with 10 the demo's 39 centres become 390, with 100 they become 1,326 of three times the cases
              a URI is mongodb://host:port/database?options; the database is caseledger where it names none""".formatted(MOST);

    private static final List<String> OPTIONS = List.of("--from", "--to", "--times");

    /** @throws GrowRefused for what is no such command */
    static GrowOptions of(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (!OPTIONS.contains(option)) {
                throw new GrowRefused("unknown argument " + option);
            }
            if (i + 1 == words.size()) {
                throw new GrowRefused(option + " needs a value");
            }
            if (values.put(option, words.get(i + 1)) != null) {
                throw new GrowRefused(option + " is given twice");
            }
        }
        return new GrowOptions(
                uri("--from", required("--from", values)),
                uri("--to", required("--to", values)),
                times(required("--times", values)));
    }

    private static String required(String option, Map<String, String> values) {
        String value = values.get(option);
        if (value == null) {
            throw new GrowRefused(option + " is missing");
        }
        return value;
    }

    private static int times(String value) {
        try {
            int times = Integer.parseInt(value);
            if (times >= 1 && times <= MOST) {
                return times;
            }
        } catch (NumberFormatException e) {
            throw new GrowRefused("--times needs a whole number, not " + value, e);
        }
        throw new GrowRefused("--times lies between 1 and " + MOST + ", not at " + value);
    }

    private static ConnectionString uri(String option, String value) {
        try {
            return new ConnectionString(value);
        } catch (IllegalArgumentException e) {
            throw new GrowRefused(option + " is no connection string: " + e.getMessage(), e);
        }
    }
}
