package org.caseledger.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.tree.LogTree;
import org.caseledger.query.tree.Rfc6962;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events of a case among those of others, in more than one tile; checkpoints are signed when a test says so. */
abstract class EvidenceContract extends QueryServiceContract {
    private static final Set<Role> SEE_ALL = Set.of(
            Role.CENTRE_ADMINISTRATOR, Role.CASE_WORKER, Role.DISTRICT_OFFICER, Role.STATE_OFFICER, Role.AUDITOR);

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final NoteKey KEY = NoteKey.generate("osc.example/" + RunningQueryService.LEDGER);
    private static final NoteKey ANOTHER_KEY = NoteKey.generate("witness.example");
    private static final int OTHERS = 130;
    private static final int TILE = 256;
    private static final String PATIENCE = "3s";

    private final OneCase one = new OneCase(PATNA, JUNE, 1);
    private final OneCase inGaya = new OneCase(GAYA, JUNE, 1);
    private final OneCase moved = new OneCase(PATNA, JUNE, 2);
    private int serial = 2;

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.checkpoint.patience=" + PATIENCE, "--caseledger.export.burst=1000"};
    }

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, WORKER, one.registered());
        log.append(JUNE, WORKER, one.served(JUNE, Service.LEGAL_AID), one.served(JUNE, Service.FOOD));
        log.append(JUNE, WORKER, inGaya.registered());
        log.append(JUNE, WORKER, moved.registered());
        log.append(JUNE, WORKER, moved.transferred(GAYA, JUNE));
        for (int i = 0; i < OTHERS; i++) {
            another();
        }
        log.append(JUNE, WORKER, one.resolved(JUNE));
    }

    @BeforeEach
    void allIsSigned() {
        sign(service.log().head() + 1);
    }

    @Test
    void every_event_of_the_case_is_there_as_the_log_has_it() {
        UnzippedEvidence evidence = evidence(one, "");
        List<LogEvent> stored = events(one);
        List<byte[]> entries = bundles();

        assertThat(stored).hasSizeGreaterThan(4);
        assertThat(evidence.events()).containsExactlyElementsOf(foldersOf(stored));
        for (LogEvent event : stored) {
            String folder = folder(event);
            assertThat(evidence.bytes(folder + "payload")).isEqualTo(event.payload());
            assertThat(evidence.bytes(folder + "metadata")).isEqualTo(event.metaData());
            assertThat(evidence.bytes(folder + "entry"))
                    .isEqualTo(entries.get((int) evidence.proof(folder).index()));
        }
    }

    @Test
    void an_entry_holds_the_hashes_of_what_lies_beside_it() {
        UnzippedEvidence evidence = evidence(one, "");
        for (String event : evidence.events()) {
            List<byte[]> fields = fields(evidence.bytes(event + "entry"));

            assertThat(new String(fields.get(1), StandardCharsets.UTF_8))
                    .isEqualTo(one.id().toString());
            assertThat(ByteBuffer.wrap(fields.get(3)).getLong()).isEqualTo(Long.parseLong(event.replaceAll("\\D", "")));
            assertThat(fields.get(7)).isEqualTo(sha256(evidence.bytes(event + "payload")));
            assertThat(fields.get(8)).isEqualTo(sha256(evidence.bytes(event + "metadata")));
        }
    }

    @Test
    void each_event_is_proved_to_be_in_the_tree_that_the_checkpoint_signs() {
        UnzippedEvidence evidence = evidence(one, "");
        TreeHead signed = evidence.signed();
        List<Long> positions = new ArrayList<>();
        for (String event : evidence.events()) {
            TlogProofFile proof = evidence.proof(event);
            positions.add(proof.index());

            assertThat(proof.note()).isEqualTo(evidence.text("checkpoint"));
            assertThat(Rfc6962.isIncluded(
                            Rfc6962.leaf(evidence.bytes(event + "entry")),
                            proof.index(),
                            signed.size(),
                            proof.path(),
                            signed.root().toString()))
                    .as(event)
                    .isTrue();
        }
        assertThat(positions).isSorted().anyMatch(position -> position > TILE);
        assertThat(signed.size()).isEqualTo(service.log().head() + 1);
    }

    @Test
    void the_checkpoint_is_the_published_one_with_all_its_signatures() {
        Answer published = get(Users.AUDITOR, "/api/log/checkpoint");

        assertThat(evidence(one, "").bytes("checkpoint"))
                .isEqualTo(published.response().body());
        assertThat(published.text()).contains("\n\n— " + KEY.name(), "\n— " + ANOTHER_KEY.name());
    }

    @Test
    void of_sealed_data_there_is_the_hash_alone() {
        byte[] sealed = "Sunita Devi 98350 11111".getBytes(StandardCharsets.UTF_8);
        OneCase secret = another();
        service.log().appendSealed(JUNE, WORKER, secret.served(JUNE, Service.FOOD), sealed);
        sign(service.log().head() + 1);

        UnzippedEvidence evidence = evidence(secret, "");
        String newest = evidence.events().get(evidence.events().size() - 1);

        assertThat(fields(evidence.bytes(newest + "entry")).get(9)).isEqualTo(sha256(sealed));
        evidence.files().forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text).as(name).doesNotContain("Sunita", "98350");
            assertThat(text).as(name).doesNotContain(Base64.getEncoder().encodeToString(sealed));
            assertThat(text).as(name).doesNotContain(HexFormat.of().formatHex(sealed));
        });
    }

    @Test
    void the_tree_is_proved_to_begin_with_an_older_one() {
        List<String> leaves = bundles().stream().map(Rfc6962::leaf).toList();
        for (long older : List.of(1L, 8L, 255L, 256L, 257L, service.log().head())) {
            UnzippedEvidence evidence = evidence(one, "?since=" + older);
            TreeHead signed = evidence.signed();
            List<String> lines = evidence.text("since.consistency").lines().toList();

            assertThat(lines.subList(0, 2)).containsExactly("from " + older, "to " + signed.size());
            assertThat(Rfc6962.isConsistent(
                            older,
                            Rfc6962.root(leaves.subList(0, (int) older)),
                            signed.size(),
                            signed.root().toString(),
                            lines.stream().skip(2).map(TlogProofFile::hex).toList()))
                    .as("since %d", older)
                    .isTrue();
        }
        long same = service.log().head() + 1;
        assertThat(evidence(one, "?since=" + same).text("since.consistency"))
                .isEqualTo("from " + same + "\nto " + same + "\n");
        assertThat(evidence(one, "").files()).doesNotContainKey("since.consistency");
    }

    @Test
    void a_since_that_is_the_size_of_no_older_tree_is_refused() {
        long size = service.log().head() + 1;
        for (String none : List.of("0", "-1", Long.toString(size + 1), "999999999999999999")) {
            Answer refused = get(Users.AUDITOR, path(one) + "?since=" + none);

            assertThat(refused.status()).as(none).isEqualTo(400);
            assertThat(refused.text())
                    .contains("\"code\":\"TREE_SIZE_NOT_THERE\"", "\"pointer\":\"since\"", "from 1 to " + size);
        }
        for (String unreadable : List.of("old", "1.5", "", "99999999999999999999")) {
            Answer refused = get(Users.AUDITOR, path(one) + "?since=" + unreadable);

            assertThat(refused.status()).as(unreadable).isEqualTo(400);
            assertThat(refused.text()).as(unreadable).contains("\"pointer\":\"since\"");
        }
    }

    @Test
    void the_last_file_has_the_sum_of_every_other_one() {
        UnzippedEvidence evidence = evidence(one, "?since=7");
        Map<String, byte[]> others = new LinkedHashMap<>(evidence.files());
        others.remove("SHA256SUMS");

        assertThat(evidence.files().keySet()).endsWith("certificate.en.txt", "SHA256SUMS");
        assertThat(evidence.text("SHA256SUMS"))
                .isEqualTo(others.entrySet().stream()
                        .map(file -> hex(sha256(file.getValue())) + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void the_draft_of_a_certificate_names_the_hash_of_all_but_itself_and_is_signed_by_nobody() {
        UnzippedEvidence evidence = evidence(one, "");
        String certified = evidence.text("SHA256SUMS")
                .lines()
                .filter(line -> !line.endsWith("  certificate.en.txt"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());

        assertThat(evidence.text("certificate.en.txt"))
                .startsWith("DRAFT")
                .contains("Bharatiya Sakshya Adhiniyam, 2023", "63(4)", "PART A", "PART B", "[x] SHA256")
                .contains(hex(sha256(certified.getBytes(StandardCharsets.UTF_8))))
                .contains(
                        one.id().toString(), KEY.name(), " " + evidence.signed().size() + " ")
                .doesNotContain("{", "}");
    }

    @Test
    void it_says_in_both_languages_what_it_proves_what_not_and_how_to_check_it() {
        UnzippedEvidence evidence = evidence(one, "");
        List<String> files = Stream.of("en", "hi")
                .map(language -> evidence.text("README." + language + ".txt"))
                .toList();

        assertThat(files)
                .allSatisfy(readme -> assertThat(readme)
                        .contains("java -jar caseledger-verifier.jar case FILE --key VKEY")
                        .contains(
                                one.id().toString(),
                                KEY.name(),
                                " " + evidence.signed().size() + " ")
                        .doesNotContain("{", "}"));
        assertThat(files.get(0))
                .contains("personal data", "nothing newer of this case was left out", "stated, not proved")
                .contains("what was entered is true", "an older “checkpoint” or a witness");
        assertThat(files.get(1)).contains("वैयक्तिक डेटा", "सिद्ध नहीं होता").doesNotContain("personal");
        assertThat(files.get(1).lines().count()).isEqualTo(files.get(0).lines().count());
    }

    @Test
    void code_lists_are_those_of_the_api() {
        UnzippedEvidence evidence = evidence(one, "");
        JsonNode published = get(Users.AUDITOR, "/api/codes").json();
        Map<String, String> expected = new LinkedHashMap<>();
        published.get("lists").forEachEntry((name, list) -> expected.put("codes/" + name + ".json", list.toString()));
        expected.put("codes/districts.json", published.get("districts").toString());

        assertThat(evidence.files().keySet().stream().filter(name -> name.startsWith("codes/")))
                .containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, list) -> assertThat(evidence.text(name)).isEqualTo(list));
    }

    @Test
    void the_same_evidence_is_the_same_bytes() {
        byte[] first = get(Users.AUDITOR, path(one)).response().body();
        another();

        assertThat(get(Users.AUDITOR, path(one)).response().body()).isEqualTo(first);
        assertThat(service.get(Users.WORKER_IN_PATNA, path(one), "hi")
                        .response()
                        .body())
                .isEqualTo(first);
        assertThat(UnzippedEvidence.of(first).times()).containsExactly(LocalDateTime.of(1980, 1, 1, 12, 0));
    }

    @Test
    void it_is_a_file_that_nobody_keeps_on_the_way() {
        Answer answer = get(Users.WORKER_IN_PATNA, path(one));

        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"evidence-%s-%d.zip\""
                        .formatted(one.id(), service.log().head() + 1));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Ledger-Position"))
                .isEqualTo(Long.toString(service.log().head()));
    }

    @Test
    void whoever_may_see_all_of_a_case_gets_it_where_the_history_is_read_and_nobody_else_does() {
        for (DemoUser user : everyRole()) {
            boolean seesAll = SEE_ALL.contains(user.role());
            boolean isEverywhere = user.role() == Role.STATE_OFFICER || user.role() == Role.AUDITOR;
            int elsewhere = !seesAll ? 403 : isEverywhere ? 200 : 404;
            assertThat(get(user, path(one)).status()).as("%s", user).isEqualTo(seesAll ? 200 : 403);
            for (OneCase other : List.of(inGaya, moved)) {
                Answer evidence = get(user, path(other));

                assertThat(evidence.status()).as("%s", user).isEqualTo(elsewhere);
                if (elsewhere == 404) {
                    assertThat(evidence.text())
                            .isEqualTo(get(user, "/api/cases/" + other.id() + "/history")
                                    .text());
                }
            }
        }
        assertThat(get(Users.WORKER_IN_GAYA, path(moved)).status()).isEqualTo(200);
    }

    @Test
    void what_is_no_case_is_refused_as_its_history_is() {
        for (String id : List.of(UUID.randomUUID().toString(), "nonsense", PATNA)) {
            Answer history = get(Users.AUDITOR, "/api/cases/" + id + "/history");
            Answer evidence = get(Users.AUDITOR, "/api/cases/" + id + "/evidence");

            assertThat(evidence.status()).as(id).isEqualTo(history.status()).isGreaterThanOrEqualTo(400);
            assertThat(evidence.text()).isEqualTo(history.text());
        }
        assertThat(service.send(service.request(null, path(one))).status()).isEqualTo(401);
    }

    @Test
    void while_newer_events_of_the_case_are_not_signed_no_older_evidence_is_given() {
        OneCase grows = another();
        Answer behind = get(Users.AUDITOR, path(grows));

        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.json().get("code").asString()).isEqualTo("VIEW_BEHIND");
        assertThat(behind.header("Retry-After")).isNotNull();
        assertThat(get(Users.AUDITOR, path(one)).status())
                .as("a case that did not grow")
                .isEqualTo(200);
    }

    @Test
    void what_is_signed_meanwhile_is_waited_for_and_is_there_whole() {
        OneCase grows = another();
        CompletableFuture<Answer> answer = waitingFor(grows);
        service.log().append(JUNE, WORKER, grows.served(JUNE, Service.FOOD));
        sign(service.log().head() + 1);

        assertThat(UnzippedEvidence.of(answer.join().response().body()).events())
                .containsExactlyElementsOf(foldersOf(events(grows)));
    }

    @Test
    void what_is_recorded_meanwhile_and_is_not_signed_is_left_out() {
        OneCase grows = another();
        List<LogEvent> before = events(grows);
        long size = service.log().head() + 1;
        CompletableFuture<Answer> answer = waitingFor(grows);
        service.log().append(JUNE, WORKER, grows.served(JUNE, Service.FOOD));
        sign(size);

        UnzippedEvidence evidence = UnzippedEvidence.of(answer.join().response().body());
        assertThat(evidence.events()).containsExactlyElementsOf(foldersOf(before));
        assertThat(evidence.signed().size()).isEqualTo(size);
    }

    /** Evidence of a case that is not signed yet. */
    private CompletableFuture<Answer> waitingFor(OneCase of) {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> get(Users.AUDITOR, path(of)));
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        assertThat(answer).isNotDone();
        return answer;
    }

    @Test
    void before_the_first_checkpoint_it_is_not_found_and_still_nothing_is_told_of_other_cases() {
        checkpoints().drop();
        Answer evidence = get(Users.WORKER_IN_PATNA, path(one));

        assertThat(evidence.status()).isEqualTo(404);
        assertThat(evidence.text())
                .isEqualTo(get(Users.WORKER_IN_PATNA, "/api/log/checkpoint").text());
        assertThat(get(Users.WORKER_IN_PATNA, path(inGaya)).text()).contains("CASE_UNKNOWN");
    }

    @Test
    void of_a_tree_that_is_not_the_signed_one_nothing_is_given() {
        TreeHead now = service.bean(LogTree.class).head();
        byte[] other = now.root().bytes();
        other[0] ^= 1;
        sign(new TreeHead(now.size(), Hash.of(other)));

        assertThat(get(Users.AUDITOR, path(one)).status()).isEqualTo(500);
    }

    private OneCase another() {
        OneCase other = new OneCase(PATNA, JUNE, ++serial);
        service.log().append(JUNE, WORKER, other.registered());
        return other;
    }

    /** By a log and another key, as a witness would. */
    private void sign(long size) {
        LogTree tree = service.bean(LogTree.class);
        await().pollInterval(Duration.ofMillis(10)).until(() -> tree.head().size() >= size);
        sign(new TreeHead(size, tree.of(size).root()));
    }

    private void sign(TreeHead head) {
        String text = new Checkpoint(KEY.name(), head).text();
        String cosigned = ANOTHER_KEY.sign(text);
        String note = KEY.sign(text) + cosigned.substring(cosigned.indexOf("\n\n") + 2);
        checkpoints()
                .replaceOne(
                        Filters.eq("_id", "newest"),
                        new Document("_id", "newest")
                                .append("size", head.size())
                                .append("note", note),
                        new ReplaceOptions().upsert(true));
    }

    private MongoCollection<Document> checkpoints() {
        return service.bean(MongoDatabase.class).getCollection("checkpoints");
    }

    /** At Patna where it works at a centre, or of its district. */
    private static List<DemoUser> everyRole() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(role -> role.isCentreStaff()
                        ? DemoUser.atCentre(role, PATNA)
                        : role == Role.DISTRICT_OFFICER ? Users.OFFICER_OF_PATNA : DemoUser.outside(role, false))
                .toList();
    }

    private UnzippedEvidence evidence(OneCase of, String query) {
        Answer answer = get(Users.AUDITOR, path(of) + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UnzippedEvidence.of(answer.response().body());
    }

    private Answer get(DemoUser user, String path) {
        return service.get(user, path);
    }

    private static String path(OneCase of) {
        return "/api/cases/" + of.id() + "/evidence";
    }

    private List<LogEvent> events(OneCase of) {
        return service.log().events().stream()
                .filter(event -> event.aggregate().equals(of.id().toString()))
                .toList();
    }

    private static List<String> foldersOf(List<LogEvent> events) {
        return events.stream().map(EvidenceContract::folder).toList();
    }

    private static String folder(LogEvent event) {
        return "events/%06d/".formatted(event.sequence());
    }

    /** Entries of all events, as an auditor reads them. */
    private List<byte[]> bundles() {
        List<byte[]> entries = new ArrayList<>();
        while (entries.size() <= service.log().head()) {
            long width = Math.min(TILE, service.log().head() + 1 - entries.size());
            ByteBuffer bundle = ByteBuffer.wrap(get(
                            Users.AUDITOR,
                            "/api/log/tile/entries/%03d".formatted(entries.size() / TILE)
                                    + (width == TILE ? "" : ".p/" + width))
                    .response()
                    .body());
            while (bundle.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Of an entry, as {@code docs/format.md} lays it out; an absent one is empty. */
    private static List<byte[]> fields(byte[] entry) {
        ByteBuffer rest = ByteBuffer.wrap(entry);
        List<byte[]> fields = new ArrayList<>();
        while (rest.hasRemaining()) {
            byte[] field = new byte[Math.max(0, rest.getInt())];
            rest.get(field);
            fields.add(field);
        }
        return fields;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
