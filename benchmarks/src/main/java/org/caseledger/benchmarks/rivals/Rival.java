package org.caseledger.benchmarks.rivals;

/** Who stands side by side, the product first. */
public enum Rival {
    BLOCK_LOG("block log"),
    AXON_MONGO("axon-mongo 4.12.0"),
    AXON_JDBC("Axon JDBC, PostgreSQL"),
    INSERT_ONE("raw insertOne"),
    INSERT_MANY("raw insertMany(100)");

    private final String title;

    Rival(String title) {
        this.title = title;
    }

    /** As it stands in tables. */
    public String title() {
        return title;
    }
}
