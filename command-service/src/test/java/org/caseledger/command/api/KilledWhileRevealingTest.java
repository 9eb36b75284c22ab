package org.caseledger.command.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.events.Role;
import org.caseledger.local.testing.KilledWhileAnsweringContract;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.local.testing.TestKeystore;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.LookPlace;
import org.caseledger.service.accessledger.LookScan;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Many have her phone revealed, and as many look for her by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnlyInFull
class KilledWhileRevealingTest extends KilledWhileAnsweringContract {
    private static final String PHONE = "0000 200001";
    private static final Map<String, LookKind> RECORDED =
            Map.of("revealer", LookKind.REVEAL, "searcher", LookKind.SEARCH);

    private final String uri = Store.enough().uri("killed_revealing");

    @SuppressWarnings("NullAway.Init") // started before all tests
    private Service witness;

    @SuppressWarnings("NullAway.Init") // registered before all tests
    private String path;

    @BeforeAll
    void given() {
        witness = Service.startOn(uri);
        path = ApiTest.created(ApiTest.post(witness, "/api/cases", ApiTest.REGISTRATION, ApiTest.WORKER));
        ApiTest.ok(ApiTest.post(
                witness,
                path + "/identity",
                "{\"phones\":[{\"number\":\"" + PHONE + "\",\"safeToCall\":true}]}",
                ApiTest.WORKER));
    }

    @AfterAll
    void stop() {
        witness.stop();
    }

    /** Fifty with those of the query service, which starts in a fourth of the time and writes down looks in the same way. */
    @Override
    protected int kills() {
        return 20;
    }

    @Override
    protected ServiceProcess start(List<String> jvm) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.mongodb.uri=" + uri,
                "--caseledger.ledger.purpose=DEMO",
                "--caseledger.ledger.clock-offset=" + Noon.offset(),
                "--caseledger.deadlines.first-after=1h",
                "--caseledger.finding.per-hour=1000"));
        TestKeystore.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return new ServiceProcess(SlowToRecord.class, jvm, settings);
    }

    @Override
    protected Map<String, Asking> ways() {
        Map<String, Asking> ways = new LinkedHashMap<>();
        ways.put(
                "revealer",
                (service, asker) -> service.post(
                        worker(asker), path + "/reveal", "{\"fields\":[\"PHONES\"],\"reason\":\"FOLLOW_UP\"}"));
        ways.put(
                "searcher",
                (service, asker) -> service.post(
                        worker(asker),
                        "/api/search/by-phone",
                        "{\"phone\":\"" + PHONE + "\",\"reason\":\"SHE_RINGS\"}"));
        return ways;
    }

    @Override
    protected Collection<String> onRecord() {
        Instant now = witness.bean(LedgerClock.class).now();
        return new LookScan(witness.bean(AccessMonths.class))
                .between(now.minus(Duration.ofHours(3)), now, LookPlace.endOf(AccessMonths.of(now)))
                .flatMap(List::stream)
                .map(recorded -> recorded.look())
                .filter(look -> look.kind() == RECORDED.get(wayOf(look.looker().actor())))
                .map(look -> look.looker().actor())
                .toList();
    }

    private static String wayOf(String asker) {
        return asker.split("-", 2)[0];
    }

    private static DemoUser worker(String actor) {
        return new DemoUser(actor, Role.CASE_WORKER, List.of("BR-PAT-01"), null, false);
    }
}
