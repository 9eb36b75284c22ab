package org.caseledger.acceptance;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;

@Order(Integer.MAX_VALUE - 1) // a minute beside a load
class CanariesOnLocalStoreTest extends CanaryContract {
    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    Path database(Path data) {
        return data.resolve("store");
    }
}
