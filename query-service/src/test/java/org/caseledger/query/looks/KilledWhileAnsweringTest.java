package org.caseledger.query.looks;

import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.local.testing.KilledWhileAnsweringContract;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceProcess;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;

/** Many look at a case. */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnlyInFull
class KilledWhileAnsweringTest extends KilledWhileAnsweringContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);

    private final OneCase known = new OneCase(PATNA, JUNE, 1);
    private final TestStore store = TestStore.local();
    private final TestLog log = new TestLog(store.uri());

    @BeforeAll
    void given() {
        log.append(
                JUNE,
                Who.LEDGER,
                new LedgerOpened(RunningQueryService.LEDGER, Purpose.DEMO, 1, Duration.ofSeconds(1), JUNE),
                new CentreCommissioned(PATNA, CentreKind.DISTRICT_HEADQUARTERS, "PAT", 1, "Patna", "पटना", JUNE));
        log.append(JUNE, new Who("case-worker-1", Role.CASE_WORKER, PATNA), known.registered());
    }

    @AfterAll
    void stop() {
        log.close();
        store.close();
    }

    /** Fifty with those of the command service, which writes down looks in the same way. */
    @Override
    protected int kills() {
        return 30;
    }

    @Override
    protected ServiceProcess start(List<String> jvm) {
        return QueryServiceProcess.start(SlowToRecord.class, store.uri(), jvm);
    }

    @Override
    protected Map<String, Asking> ways() {
        return Map.of(
                "looker",
                (service, asker) -> service.get(
                        new DemoUser(asker, Role.CASE_WORKER, List.of(PATNA), null, false),
                        "/api/cases/" + known.id()));
    }

    @Override
    protected Collection<String> onRecord() {
        return WrittenLooks.of(log).all().stream()
                .map(look -> look.looker().actor())
                .toList();
    }
}
