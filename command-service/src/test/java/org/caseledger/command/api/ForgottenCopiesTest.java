package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A copy of the keys that was made before a forgetting opens what was forgotten until the wrapping key is destroyed, and not after. */
@OnlyInFull
class ForgottenCopiesTest extends GenerationsStoryTest {
    private final String databaseName = "forgotten_copies_" + System.nanoTime();
    private final List<Service> others = new ArrayList<>();

    @Override
    String database() {
        return databaseName;
    }

    @Override
    String uri() {
        return store.uri(database());
    }

    @AfterEach
    void stopOthers() {
        others.forEach(Service::stop);
    }

    @Test
    void a_copy_opens_until_its_generation_is_destroyed_and_nobody_else_notices_the_change_of_generations()
            throws IOException {
        service = node();
        String hers = endedLongAgo();
        String ofAnother = endedLongAgo();
        LogEvent sealed = life(service, hers).get(1);
        Set<String> keys = keysOf(service, hers);
        try (MongoClient client = MongoClients.create(store.uri("copies"))) {
            MongoDatabase copy = client.getDatabase("copy_of_keys_" + System.nanoTime());
            copy.getCollection("keys").insertMany(keys(service).find().into(new ArrayList<>()));
            Path oldFile = Files.copy(keystore(), folder.resolve("copy.p12"));

            ok(approve(DISTRICT, hers));
            ok(approve(STATE, hers));
            await().until(() ->
                    isForgotten(service, hers) && stored(service, keys).isEmpty());
            assertThat(opened(copy, keystore(), sealed)).contains("canary-of-old");

            assertThat(step("--new")).startsWith("0 ").contains("made wrapping-2");
            assertThat(step("--rewrap")).startsWith("0 ").contains("all are under wrapping-2");
            shown(reveal(ofAnother));
            assertThat(step("--status")).contains(idOf(hers) + ": forgotten; an old copy opens with wrapping-1");
            assertThat(opened(copy, keystore(), sealed)).contains("canary-of-old");

            assertThat(get(service, hers + "/erasure", STATE)
                            .json()
                            .at("/copiesOpenWith")
                            .toString())
                    .isEqualTo("[1]");
            assertThat(step("--destroy=1")).startsWith("2 ").contains("--no-copy-is-left");
            assertThat(step("--destroy=2", "--no-copy-is-left"))
                    .startsWith("1 ")
                    .contains("newest");
            assertThat(opened(copy, keystore(), sealed)).contains("canary-of-old");
            assertThat(step("--destroy=1", "--no-copy-is-left"))
                    .startsWith("0 ")
                    .contains("destroyed wrapping-1");

            await("this node has let go of it, too, within half a minute")
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(get(service, hers + "/erasure", STATE)
                                    .json()
                                    .at("/copiesOpenWith"))
                            .isEmpty());
            assertThatThrownBy(() -> opened(copy, keystore(), sealed))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("wrapping-1 that is not here");
            assertThat(step("--status")).contains(idOf(hers) + ": beyond reading, in every copy");
            assertThat(opened(copy, oldFile, sealed))
                    .as("a copy of the wrapping key is what must not be left")
                    .contains("canary-of-old");
            await().pollDelay(Duration.ofMillis(400))
                    .until(() -> reveal(ofAnother).status() == 200);
            copy.drop();
        }
        String path = endedLongAgo();
        shown(reveal(path));
        Service next = node();
        shown(reveal(next, ofAnother));
        shown(reveal(next, path));
    }

    @Test
    void keys_are_copied_and_added_again_as_the_page_says_and_not_those_of_the_forgotten() throws IOException {
        service = node();
        String hers = endedLongAgo();
        String ofAnother = endedLongAgo();
        Set<String> forgotten = keysOf(service, hers);
        Set<String> left = keysOf(service, ofAnother);
        assertThat(step(documented("--copy-to="))).startsWith("0 ");
        ok(approve(DISTRICT, hers));
        ok(approve(STATE, hers));
        await().until(() ->
                isForgotten(service, hers) && stored(service, forgotten).isEmpty());
        keys(service).deleteMany(Filters.in("_id", left));

        assertThat(step(documented("--add-from=")))
                .startsWith("0 ")
                .contains(left.size() + " of them were missing")
                .contains(forgotten.size() + " keys are left out");

        assertThat(stored(service, forgotten)).isEmpty();
        assertThat(stored(service, left)).hasSameSizeAs(left);
    }

    @Test
    void
            keys_are_added_to_a_database_that_knows_of_no_forgetting_and_those_of_the_forgotten_are_gone_at_the_next_start()
                    throws IOException {
        service = node();
        String hers = endedLongAgo();
        String ofAnother = endedLongAgo();
        Set<String> forgotten = keysOf(service, hers);
        Set<String> all = keysOf(service, hers, ofAnother);
        assertThat(step(documented("--copy-to="))).startsWith("0 ");
        assertThat(step(documented("--copy-to="))).startsWith("1 ").contains("is there already");
        ok(approve(DISTRICT, hers));
        ok(approve(STATE, hers));
        await().until(() ->
                isForgotten(service, hers) && stored(service, forgotten).isEmpty());
        service.stop();
        others.clear();
        try (MongoClient client = MongoClients.create(store.uri("any"))) {
            MongoDatabase keys = client.getDatabase(database() + "_keys");
            keys.getCollection("keys").deleteMany(new Document());
            keys.getCollection("deleted").deleteMany(new Document());

            assertThat(step(documented("--add-from="))).startsWith("0 ").contains("missing");

            assertThat(keys.getCollection("keys").find(Filters.in("_id", all)).into(new ArrayList<>()))
                    .hasSameSizeAs(all);
        }
        service = Service.startOn(store.uri(database()), settings());
        others.add(service);
        await().until(() -> stored(service, forgotten).isEmpty());
        shown(reveal(ofAnother));
        refused(reveal(hers), 410, "FORGOTTEN");
    }

    @Test
    void a_copy_that_is_older_than_the_end_of_a_generation_brings_nothing_back_and_keeps_nobody_from_starting()
            throws IOException {
        service = node();
        String hers = endedLongAgo();
        String ofAnother = endedLongAgo();
        Set<String> forgotten = keysOf(service, hers);
        assertThat(step(documented("--copy-to="))).startsWith("0 ");
        ok(approve(DISTRICT, hers));
        ok(approve(STATE, hers));
        await().until(() ->
                isForgotten(service, hers) && stored(service, forgotten).isEmpty());
        assertThat(step("--new")).startsWith("0 ");
        assertThat(step("--rewrap")).startsWith("0 ");
        assertThat(step("--destroy=1", "--no-copy-is-left")).startsWith("0 ");
        service.stop();
        others.clear();

        assertThat(step(documented("--add-from="))).startsWith("0 ");

        service = Service.startOn(store.uri(database()), settings());
        others.add(service);
        await().until(() -> stored(service, forgotten).isEmpty());
        shown(reveal(ofAnother));
        refused(reveal(hers), 410, "FORGOTTEN");
        assertThat(step("--rewrap")).startsWith("0 ");
    }

    @Test
    void a_step_that_finds_a_key_under_a_generation_that_is_lost_says_so() {
        service = node();
        String path = endedLongAgo();
        Set<String> keys = keysOf(service, path);
        assertThat(step("--new")).startsWith("0 ");
        keys(service).updateMany(Filters.in("_id", keys), Updates.set("generation", 0));

        assertThat(step("--rewrap")).startsWith("1 ").contains("stored under a wrapping-0 that is not here");
    }

    /** As the page on operating has it, with the file in the folder of this test. */
    private String documented(String argument) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operating.md"));
        Matcher line = Pattern.compile("java -jar command-service.jar wrapping-keys " + argument + "(\\S+)")
                .matcher(page);
        assertThat(line.find()).as(argument).isTrue();
        return argument + folder.resolve(line.group(1));
    }

    private String opened(MongoDatabase copy, Path file, LogEvent sealed) {
        return opened(service.bean(Ledger.class).id(), copy, file, sealed);
    }

    private Service node() {
        Service node = others.isEmpty()
                ? ledgerWithOldCentres(store.uri(database()), settings())
                : Service.startOn(store.uri(database()), settings());
        others.add(node);
        return node;
    }
}
