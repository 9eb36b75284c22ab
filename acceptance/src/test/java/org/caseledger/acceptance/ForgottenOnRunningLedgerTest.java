package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A woman is forgotten on a ledger that runs as {@code ./run} starts it, and whoever counted, proved or listed anything before does so again. */
@Order(Integer.MAX_VALUE - 2) // waits for minutes, beside others that do not
@OnlyInFull
class ForgottenOnRunningLedgerTest {
    private static final String CENTRE = "BR-PAT-03";
    private static final String WORKER = "worker-of-old";
    private static final String ADMINISTRATOR = "administrator-of-old";
    private static final String DISTRICT = "district-officer-of-old";
    private static final String STATE = "state-officer";
    private static final String LONG_AGO = "2021-03-01";
    /** The fence alone is 75 s. */
    private static final Duration FORGOTTEN_WITHIN = Duration.ofMinutes(5);

    @TempDir
    Path data;

    @TempDir
    Path kept;

    @Test
    void a_forgetting_leaves_what_was_counted_listed_and_proved_as_it_was() throws IOException {
        Files.writeString(data.resolve("users.csv"), """
                %s,CASE_WORKER,%s,
                %s,CENTRE_ADMINISTRATOR,%s,
                %s,DISTRICT_OFFICER,,PAT
                """.formatted(WORKER, CENTRE, ADMINISTRATOR, CENTRE, DISTRICT));
        try (RunningLedger ledger =
                RunningLedger.start(data, Map.of("CASELEDGER_LEDGER_OPENED_ON", LONG_AGO), "--no-demo")) {
            stored(ledger, "/api/centres", """
                    "district":"PAT","number":3,"kind":"SUB_DIVISION","nameEn":"Patna","nameHi":"पटना\"""", STATE);
            List<String> hers = List.of(ended(ledger), ended(ledger));
            String ofAnother = ended(ledger);
            new SignedLedger(ledger).checkpointOfAll();
            long position = head(ledger);
            ShownOutputs outputs = new ShownOutputs(
                    ledger, List.of(WORKER, ADMINISTRATOR, STATE, "auditor"), CENTRE, List.of(hers.get(0), ofAnother));
            Map<String, String> then = outputs.asKnownAt(position);
            Map<String, String> now = outputs.now();
            assertThat(then).hasSizeGreaterThan(100);
            Map<String, String> evidence = evidence(ledger, hers.get(0), "before");
            Path export = kept.resolve("export");
            ExportedTree.of(data, export, new Random(1));
            Called verified = verified("--views");

            forget(ledger, hers);
            new SignedLedger(ledger).checkpointOfAll();

            assertThat(changed(then, outputs.asKnownAt(position))).isEmpty();
            assertThat(changed(withoutMoment(now), withoutMoment(outputs.now())).keySet())
                    .allMatch(what -> what.contains(hers.get(0)) || what.contains("/api/cases?"))
                    .anyMatch(what -> what.contains("/history"));
            JsonNode differences = ledger.json("/api/reports/differences?knownAt=" + position, STATE);
            assertThat(differences.path("figures")).as(differences.toString()).isEmpty();
            assertThat(differences.path("entries")).as(differences.toString()).isEmpty();
            verified("--views", "--expect", line(verified, "head") + ":" + line(verified, "hash"));
            assertThat(evidence(ledger, hers.get(0), "after")).containsAllEntriesOf(evidence);
            ExportedTree.of(
                    data, export, new Random(1)); // into the same folder: it would say so if history had changed
        }
    }

    /** Each answer says up to where in the log it knows. Of a list of cases, the versions of hers are others. */
    private static Map<String, String> withoutMoment(Map<String, String> shown) {
        Map<String, String> without = new TreeMap<>();
        shown.forEach((what, text) -> without.put(
                what,
                withoutLastPosition(text)
                        .replaceAll("\"position\":\\d+,\"time\":\"[^\"]*\"", "")
                        .replaceAll("\"(?:knownAt|listedAt)\":\"[^\"]*\"", "")
                        .replaceAll("(?m)^(\\d{4}-\\d\\d-\\d\\d),\\d+,", "$1,,")));
        return without;
    }

    /** Of a file of single things. */
    private static String withoutLastPosition(String text) {
        boolean isLast = text.lines().findFirst().orElse("").endsWith(",Position in the ledger");
        return isLast ? text.replaceAll("(?m),\\d+\r?$", "") : text;
    }

    /** Of what is shown otherwise, from where on it is. */
    private static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        assertThat(after).containsOnlyKeys(before.keySet());
        Map<String, String> changed = new TreeMap<>();
        before.forEach((what, shown) -> {
            String now = after.getOrDefault(what, "");
            if (!shown.equals(now)) {
                changed.put(what, from(shown, now) + " became " + from(now, shown));
            }
        });
        return changed;
    }

    private static String from(String shown, String other) {
        int same = 0;
        while (same < Math.min(shown.length(), other.length()) && shown.charAt(same) == other.charAt(same)) {
            same++;
        }
        return shown.substring(Math.max(0, same - 60), Math.min(shown.length(), same + 60));
    }

    private static void forget(RunningLedger ledger, List<String> hers) {
        String cases =
                hers.stream().map(one -> "\"" + id(one) + "\"").collect(Collectors.joining(",", "{\"cases\":[", "]}"));
        for (String officer : List.of(DISTRICT, STATE)) {
            HttpResponse<String> approved = ledger.post(hers.get(0) + "/erasure-approvals", cases, officer);
            assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        }
        await().atMost(FORGOTTEN_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> hers.stream().allMatch(one -> revealed(ledger, one) == 410));
    }

    private static int revealed(RunningLedger ledger, String path) {
        return ledger.post(path + "/reveal", "{\"fields\":[\"NAME\"],\"reason\":\"SUPERVISION\"}", ADMINISTRATOR)
                .statusCode();
    }

    /** A case with something of every kind that is sealed, closed long ago. */
    private static String ended(RunningLedger ledger) {
        String path = stored(
                        ledger,
                        "/api/cases",
                        "\"channel\":\"POLICE\",\"firstContactOn\":\"" + LONG_AGO + "\",\"ageBand\":\"25_34\"",
                        WORKER)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        stored(ledger, path + "/identity", "\"name\":\"Zarina\",\"accused\":[{\"name\":\"Manoj\"}]", WORKER);
        stored(ledger, path + "/notes", "\"kind\":\"SAFETY\",\"text\":\"He waits at the gate.\"", WORKER);
        stored(
                ledger,
                path + "/classification",
                "\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"",
                WORKER);
        String version = stored(
                        ledger, path + "/services", "\"service\":\"LEGAL_AID\",\"note\":\"An advocate came.\"", WORKER)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        stored(ledger, path + "/closure", "\"reason\":\"WITHDRAWN_BY_WOMAN\"", ADMINISTRATOR, "If-Match", version);
        return path;
    }

    private static HttpResponse<String> stored(
            RunningLedger ledger, String path, String fields, String user, String... headers) {
        HttpResponse<String> answer =
                ledger.post(path, "{\"occurredOn\":\"" + LONG_AGO + "\"," + fields + "}", user, headers);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer;
    }

    private Called verified(String... arguments) {
        Called verified = Called.verify(data, arguments);
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        return verified;
    }

    private static String line(Called verified, String name) {
        return verified.output()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(verified.output()));
    }

    /** What it says of each event, which the verifier accepts; the newest checkpoint, and proofs to it, are others each time. */
    private Map<String, String> evidence(RunningLedger ledger, String path, String when) throws IOException {
        CarriedEvidence evidence =
                CarriedEvidence.ofCase(ledger, data, id(path), Files.createDirectory(kept.resolve(when)));
        evidence.isAccepted();
        Map<String, String> events = new TreeMap<>();
        evidence.files().forEach((file, bytes) -> {
            if (file.matches("events/.*/(entry|payload|metadata)")) {
                events.put(file, HexFormat.of().formatHex(bytes));
            }
        });
        return events;
    }

    private static long head(RunningLedger ledger) {
        return ledger.json("/api/ledger", STATE).path("position").asLong();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
