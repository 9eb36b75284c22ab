package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.local.testing.CostsPage;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ProfiledDatabases;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

/**
 * What the database examines for each command, of a case that no cache holds, and for a start, in a ledger and in one four times as large: no more, or for a reason that
 * {@code docs/measured/commands.md} names. A command that is refused has read what one that is accepted reads.
 */
@OnlyInFull
@RequiresReplicaSet
class WriteCostsReplicaSetTest {
    private static final int CASES = 60;
    private static final int TIMES = 4;

    /** Ledgers of several sizes, the smallest first, by connection strings with commas between; a page of their own says what each costs there. */
    private static final List<String> GIVEN = Stream.of(
                    System.getProperty("caseledger.costs-ledgers", "").split(","))
            .filter(uri -> !uri.isBlank())
            .toList();

    @Test
    void no_command_examines_more_in_a_larger_ledger_but_for_a_reason_that_is_named() {
        if (!GIVEN.isEmpty()) {
            assertNoneExaminesMoreInGiven();
            return;
        }
        try (ProfiledService ledger = new ProfiledService(Store.REPLICA_SET.uri("write_costs"))) {
            ledger.grow(CASES);
            long events = ledger.events();
            Map<String, Long> small = documentsAndKeys(ledger.costs());
            ledger.grow(CASES * (TIMES - 1));
            long later = ledger.events();
            Map<String, Long> large = documentsAndKeys(ledger.costs());

            assertThat(new CostsPage("commands.md").differences("""
                            # What the database examines for a command

                            Documents and keys together, by the profile of the server, for one request of each path on a case that no cache holds: in a ledger of %,d events, and in one of %,d. Most are refused, after reading what an accepted one reads.
                            `WriteCostsReplicaSetTest` holds that none examines more in the larger one than one and a half times as much and thirty, which others may have looked at meanwhile, but for the reason that stands beside it.
                            """.formatted(events, later), small, large))
                    .isEmpty();
        }
    }

    private static void assertNoneExaminesMoreInGiven() {
        List<CostsPage.Column> bySize = new ArrayList<>();
        for (String uri : GIVEN) {
            try (ProfiledService ledger = new ProfiledService(uri)) {
                String events = String.format(Locale.ROOT, "%,d events", ledger.events());
                Map<String, Long> costs = new TreeMap<>();
                ledger.costs().forEach((operation, examined) -> {
                    costs.put(operation, examined.documentsAndKeys());
                    costs.put(operation + ", bytes", examined.bytes());
                });
                bySize.add(new CostsPage.Column(events, costs));
            }
        }
        assertThat(new CostsPage("commands-of-large-ledgers.md").differences("""
                        # What the database examines and sends for a command of a large ledger

                        Documents and keys together, and bytes, by the profile of the server, for one request of each path on a case that no cache holds. Most are refused, after reading what an accepted one reads. The ledgers are the demo of 112 days and of three years, and ten times that one.
                        `./test --full`'s `WriteCostsReplicaSetTest` says the same of ledgers of some hundreds of events each time ([commands](commands.md)); of given ones it does with `-Dcaseledger.costs-ledgers=URI,URI,URI`, and then adds some hundred cases to each.
                        """, bySize))
                .isEmpty();
    }

    private static Map<String, Long> documentsAndKeys(Map<String, ProfiledDatabases.Examined> costs) {
        Map<String, Long> examined = new TreeMap<>();
        costs.forEach((operation, cost) -> examined.put(operation, cost.documentsAndKeys()));
        return examined;
    }
}
