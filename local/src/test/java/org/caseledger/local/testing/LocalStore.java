package org.caseledger.local.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.caseledger.local.store.JournaledStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A local store of one test class: register it in a static field. */
public final class LocalStore implements BeforeAllCallback, AfterAllCallback {
    private @Nullable JournaledStore store;
    private @Nullable Path folder;

    public String uri() {
        return Objects.requireNonNull(store).uri();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path own = Files.createTempDirectory("local-store");
        folder = own;
        store = JournaledStore.open(own, 0);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(store).close();
        Folders.delete(Objects.requireNonNull(folder));
    }
}
