package org.caseledger.command.api;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A server of a ledger whose files somebody copies. */
interface CopiedServer extends AutoCloseable {
    String uri(String database);

    /** All its files as they are at this moment, into a folder that is there. */
    void copyTo(Path folder);

    /** A server on a copy of its files. */
    void openCopy(Path folder, Consumer<MongoClient> read);

    @Override
    void close();
}
