package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Canaries: marked names, phones and notes are sent in every way, in the fields that are sealed and where they do not belong, again and
 * across a kill; then everything that is left is searched for them. Only what is revealed may show them.
 */
abstract class CanaryContract {
    private static final CanarySearch SEARCH = new CanarySearch(CanaryTexts.MARKS);

    @TempDir
    Path data;

    @TempDir
    Path shown;

    @TempDir
    Path profile;

    @TempDir
    Path profiles;

    private final CanaryTexts texts = new CanaryTexts();
    private final List<String> cases = new ArrayList<>();

    /** Settings of {@code ./run}. */
    abstract Map<String, String> settings();

    /** Where the database writes. */
    abstract Path database(Path data);

    @Test
    void what_is_personal_is_under_its_seal_and_nowhere_else() throws IOException {
        Path temporary = Files.createDirectory(data.resolve("temporary"));
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary);
        try (RunningLedger ledger = RunningLedger.start(data, settings, "--no-demo")) {
            if (!Tries.ALL) { // what PersonalPagesTest tells on a ledger of its own
                new PersonalPages(ledger, profiles).tellOne(Tries.seeded("pages of personal data"));
            }
            CanaryAnswers answers = new CanaryAnswers(shown);
            liveAndBreak(ledger, answers);
            String woman = cases.get(0).substring(cases.get(0).lastIndexOf('/') + 1);
            PageReveal.showsWhatIsAskedFor(ledger, woman, profile);
            assertThat(SEARCH.in(profile)).as("files of a browser").isEmpty();
            int read = new CanaryReads(ledger, answers).readAll(cases.subList(0, 2));
            assertThat(read).as("answers that show something").isGreaterThan(150);
            assertThat(texts.made()).isGreaterThan(Tries.of(500, 1_000));

            assertThat(SEARCH.in(shown)).as("answers").isEmpty();
            assertThat(SEARCH.in(data)).as("files of the ledger").isEmpty();
            assertThat(SEARCH.in(database(data))).as("files of the database").isEmpty();
            theSearchSeesIntoAll(ledger);
            noHeapIsWrittenDown(ledger);
            everyPlantedLeakIsFound(ledger, temporary);
        }
    }

    private void liveAndBreak(RunningLedger ledger, CanaryAnswers answers) {
        CanaryLife life = new CanaryLife(ledger, texts, answers);
        for (int woman = 0; woman < Tries.of(2, 18); woman++) {
            cases.add(life.live());
        }
        life.reveal(cases.get(0))
                .forEach((field, answer) -> assertThat(CanaryTexts.MARKS)
                        .as(field + " was kept: " + answer)
                        .anyMatch(answer::contains));
        life.searchFor(cases.get(0));
        String broken = life.register();
        cases.add(broken);
        assertThat(new CanaryRefusals(ledger, texts, answers).tryAll(broken)).isGreaterThan(50);
        if (Tries.ALL) {
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> life.sendAgain(broken)).exceptionally(killed -> null);
            ledger.killAndAwaitRestart("command");
            sending.join();
        }
        life.sendAgain(cases.get(0));
    }

    /** What may be known stands in each of these places, and is found there as a mark would be. */
    private void theSearchSeesIntoAll(RunningLedger ledger) {
        String number = ledger.json(cases.get(0), "case-worker").path("number").asString();
        CanarySearch open = new CanarySearch(List.of(number, "caseledger_projection_position"));

        assertThat(open.in(database(data))).anyMatch(found -> found.contains(number + " in UTF-8"));
        assertThat(open.in(shown))
                .anyMatch(found -> found.contains("_api_cases") && found.contains(number))
                .anyMatch(found -> found.contains("_actuator_prometheus") && found.contains("_projection_position"))
                .anyMatch(found -> found.contains("_api_events") && found.contains(number))
                .anyMatch(found -> found.contains("_evidence") && found.contains("!"));
        assertThat(new CanarySearch(List.of("Started")).in(data.resolve("logs")))
                .isNotEmpty();
    }

    private void noHeapIsWrittenDown(RunningLedger ledger) {
        for (String service : List.of("command", "query")) {
            URI management =
                    URI.create(ledger.runFile().path(service + "Management").asString());
            assertThat(ledger.get("http://" + management.getAuthority(), "/actuator/heapdump", "state-officer")
                            .statusCode())
                    .isIn(403, 404);
        }
        assertThat(ledger.processes())
                .allSatisfy(process -> assertThat(process.info().commandLine().orElse(""))
                        .doesNotContain("HeapDumpOnOutOfMemoryError"));
    }

    /** As each of these could leak one day. */
    private void everyPlantedLeakIsFound(RunningLedger ledger, Path temporary) throws IOException {
        String name = texts.name();
        String phone = texts.phone();
        try (MongoClient client = MongoClients.create(ledger.storeUrl())) {
            client.getDatabase("caseledger")
                    .getCollection("planted")
                    .insertOne(new Document("_id", 1).append("name", name));
            client.getDatabase("caseledger_access")
                    .getCollection("planted")
                    .insertOne(new Document("_id", phone.getBytes(StandardCharsets.UTF_16LE)));
        }
        assertThat(SEARCH.in(database(data)))
                .as("a name in a view, a number in the access ledger")
                .anyMatch(found -> found.contains("UTF-8"))
                .anyMatch(found -> found.contains("UTF-16LE"));

        Map<Path, String> places = new LinkedHashMap<>();
        places.put(data.resolve("logs").resolve("command.log"), "IllegalArgumentException: no name: " + name);
        places.put(data.resolve("output"), "run: " + phone);
        places.put(temporary.resolve("upload.tmp"), name);
        places.put(shown.resolve("metrics"), "caseledger_rejected_total{value=\"" + name + "\"} 1.0");
        places.put(shown.resolve("feed"), "{\"payload\":\"" + base64("{\"name\":\"" + name + "\"}") + "\"}");
        places.put(shown.resolve("list.csv"), "BR-PAT-01/2026/000001," + phone);
        places.put(shown.resolve("page.html"), "<td>" + name + "</td>");
        places.put(shown.resolve("problem"), "{\"detail\":\"nobody is called " + name + "\"}");
        places.put(shown.resolve("location.headers"), "{location=[/api/search?phone=" + phone + "]}");
        for (Map.Entry<Path, String> place : places.entrySet()) {
            Files.writeString(place.getKey(), place.getValue(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        try (OutputStream file = Files.newOutputStream(shown.resolve("evidence"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("entries.json"));
            zip.write(name.getBytes(StandardCharsets.UTF_8));
        }
        List<String> found = new ArrayList<>(SEARCH.in(data));
        found.addAll(SEARCH.in(shown));
        assertThat(places.keySet())
                .allSatisfy(
                        place -> assertThat(found).as(place.toString()).anyMatch(one -> one.startsWith(place + ": ")));
        assertThat(found).anyMatch(one -> one.startsWith(shown.resolve("evidence") + "!entries.json: "));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
