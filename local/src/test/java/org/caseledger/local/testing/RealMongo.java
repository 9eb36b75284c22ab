package org.caseledger.local.testing;

/**
 * The real single-node replica set of this JVM, started at first use and shared by all its tests; take a database name of
 * your own. Fail points are enabled.
 */
public final class RealMongo {

    static final String SET_NAME = "caseledger-test";

    /** Set to {@code true}, a missing {@code mongod} fails tests instead of skipping them; so does {@code CI=true}. */
    static final String REQUIRED = "caseledger.require-replica-set";

    private RealMongo() {}

    /** Whether a {@code mongod} can be had; the first call may fetch one. */
    public static boolean available() {
        return unavailableBecause().isEmpty();
    }

    /** Why there is none, empty if there is one. */
    public static String unavailableBecause() {
        try {
            MongodBinary.locate();
            return "";
        } catch (MongodUnavailable e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Whether tests must not be skipped here. */
    public static boolean required() {
        return "true".equals(System.getenv("CI")) || Boolean.getBoolean(REQUIRED);
    }

    /** Connection string of the set, without a database. */
    public static String uri() {
        return Shared.SET.uri();
    }

    /** The shared node, for fail points; do not kill it. */
    public static Mongod node() {
        return Shared.SET.nodes().get(0);
    }

    private static final class Shared {
        static final ReplicaSet SET = ReplicaSet.oneNode();
    }
}
