package org.caseledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.bson.Document;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.reveal.IdentityInForce;
import org.caseledger.command.sealing.SomeRoot;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

/** Of 100,000 women at 38 centres, a search has the database look at few, and the service open no more. */
@OnlyInFull
@RequiresReplicaSet
class SearchCostTest {
    private static final int WOMEN = 100_000;
    private static final int CENTRES = 38;
    private static final int SEARCHES = 500;
    private static final UUID LEDGER = new UUID(0, 1);

    /** As often as one of a few hundred given names is common: the first of them has one woman in seventeen. */
    private static final int GIVEN_NAMES = 300;

    private static final int SURNAMES = 3_000;
    private static final String[] SYLLABLES = {
        "ka", "ri", "mu", "sha", "ni", "to", "la", "vi", "pa", "de", "ga", "ru", "chi", "bo", "ja", "ti"
    };

    private final Random random = new Random(5);

    @Test
    void few_are_looked_at() {
        try (MongoClient client = MongoClients.create(RealMongo.uri())) {
            MongoDatabase keys =
                    client.getDatabase("search_cost_" + ProcessHandle.current().pid());
            try {
                measure(keys);
            } finally {
                keys.drop();
            }
        }
    }

    private void measure(MongoDatabase keys) {
        Map<String, IndexTokens> tokens = new HashMap<>();
        for (int centre = 0; centre < CENTRES; centre++) {
            tokens.put(centre(centre), new IndexTokens(SomeRoot.ROOT, LEDGER, centre(centre)));
        }
        SearchIndexSchema.makeIndexes(keys);
        MongoCollection<Document> entries = keys.getCollection(SearchIndexSchema.COLLECTION);
        List<Document> some = new ArrayList<>();
        for (int woman = 0; woman < WOMEN; woman++) {
            String centre = centre(woman % CENTRES);
            KnownIdentity her = KnownIdentity.of(
                    new IdentityInForce(List.of(PersonalText.of(name(woman))), List.of(PersonalText.of(phone(woman)))));
            some.add(SearchIndex.entry(1, UUID.randomUUID(), centre, her, 1, of(tokens, centre)));
            if (some.size() == 5_000) {
                entries.insertMany(some);
                some.clear();
            }
        }
        assertThat(entries.countDocuments()).isEqualTo(WOMEN);

        Cost byPhone = cost("phone", entries, tokens, woman -> Sought.phone(PersonalText.of(phone(woman))));
        Cost byName = cost("name", entries, tokens, woman -> Sought.name(PersonalText.of(name(woman))));
        Cost byGiven = cost(
                "given name alone",
                entries,
                tokens,
                woman -> Sought.name(PersonalText.of(name(woman).split(" ")[0])));

        assertThat(p99(byPhone.examined)).isBetween(1, 3);
        assertThat(p99(byName.examined)).isBetween(1, 250);
        assertThat(p99(byName.nominated)).isBetween(1, 5);
        assertThat(p99(byGiven.examined)).isLessThan(250);
    }

    /**
     * Of each search, in order.
     *
     * @param examined documents that the database looked at
     * @param nominated cases that the service has to open
     */
    private record Cost(List<Integer> examined, List<Integer> nominated) {}

    private Cost cost(
            String by, MongoCollection<Document> entries, Map<String, IndexTokens> tokens, IntFunction<Sought> sought) {
        Cost all = new Cost(new ArrayList<>(), new ArrayList<>());
        while (all.examined.size() < SEARCHES) {
            int woman = random.nextInt(WOMEN);
            String centre = centre(woman % CENTRES);
            if (sought.apply(woman).tellsNothing()) {
                continue; // one of the invented names is Devi
            }
            Document explained = entries.find(SearchIndex.nominating(
                            1, centre, sought.apply(woman).nominated(of(tokens, centre))))
                    .explain(ExplainVerbosity.EXECUTION_STATS);
            Document stats = explained.get("executionStats", Document.class);
            all.examined.add(stats.getInteger("totalDocsExamined"));
            all.nominated.add(stats.getInteger("nReturned"));
        }
        Collections.sort(all.examined);
        Collections.sort(all.nominated);
        System.out.println(
                "by " + by + ", p50 p99 most: examined " + told(all.examined) + ", nominated " + told(all.nominated));
        return all;
    }

    private static IndexTokens of(Map<String, IndexTokens> tokens, String centre) {
        IndexTokens one = tokens.get(centre);
        assertThat(one).isNotNull();
        return one;
    }

    private static int p99(List<Integer> sorted) {
        return sorted.get(sorted.size() * 99 / 100);
    }

    private static String told(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2) + " " + p99(sorted) + " " + sorted.get(sorted.size() - 1);
    }

    private static String centre(int number) {
        return "BR-C%02d-01".formatted(number);
    }

    private static String phone(int woman) {
        return "0000 %06d".formatted(woman);
    }

    /** The same of the same woman; given names as unevenly as in life. */
    private static String name(int woman) {
        Random hers = new Random(woman);
        double drawn = hers.nextDouble();
        int given = (int) (GIVEN_NAMES * drawn * drawn);
        return word(given, 2) + " Devi " + word(hers.nextInt(SURNAMES), 4);
    }

    private static String word(int number, int syllables) {
        StringBuilder word = new StringBuilder();
        int left = number;
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
            left = left / SYLLABLES.length + number;
        }
        return word.toString();
    }
}
