package org.caseledger.command.eventstore;

import java.io.IOException;
import java.nio.file.Path;
import org.caseledger.local.store.StoreChild;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.io.TempDir;

@OnlyInFull
class LocalDurabilityTest extends DurabilityContract {
    @TempDir
    Path data;

    @Override
    Server start() throws IOException {
        return new StoreServer(data, StoreChild.start(data, 0));
    }

    /** The store in a process of its own, started again on its port and folder. */
    private static final class StoreServer implements Server {
        private final Path data;
        private final int port;
        private StoreChild store;

        StoreServer(Path data, StoreChild store) {
            this.data = data;
            this.store = store;
            port = store.port();
        }

        @Override
        public String uri() {
            return store.uri();
        }

        @Override
        public void kill() {
            store.kill();
        }

        @Override
        public void restart() throws IOException {
            store = StoreChild.start(data, port);
        }

        @Override
        public void close() {
            kill();
        }
    }
}
