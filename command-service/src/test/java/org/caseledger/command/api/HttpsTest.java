package org.caseledger.command.api;

import java.util.Map;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.HttpsContract;

@SuppressWarnings("NullAway.Init") // set before all tests
@BesideOthers
class HttpsTest extends HttpsContract {
    private Service service;

    @Override
    protected void start(String certificateSetting, String keySetting) {
        service = Service.startOn(
                Store.LOCAL.uri("https"),
                Map.ofEntries(
                        setting(certificateSetting),
                        setting(keySetting),
                        Map.entry("server.address", "127.0.0.1"),
                        Service.WITH_MANAGEMENT));
    }

    private static Map.Entry<String, String> setting(String nameAndValue) {
        String[] both = nameAndValue.split("=", 2);
        return Map.entry(both[0], both[1]);
    }

    @Override
    protected int port() {
        return service.port();
    }

    @Override
    protected int managementPort() {
        return service.managementPort();
    }

    @Override
    protected void stop() {
        service.stop();
    }
}
