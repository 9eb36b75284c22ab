package org.caseledger.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.FiguresReport;
import org.caseledger.local.testing.SignedByHand;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.caseledger.query.tree.LogTree;
import org.caseledger.query.tree.Rfc6962;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** June as it was published among more than a bundle of events; checkpoints are signed when a test says so. */
abstract class FiguresEvidenceContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 5);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);
    private static final DemoUser WHOLE_FEED = DemoUser.outside(Role.INTEGRATOR, true);
    private static final UUID PUBLICATION = new UUID(8, 1);
    private static final UUID NEVER_RIGHT = new UUID(8, 2);
    private static final int CASES = 110;
    private static final int TILE = 256;
    private static final Set<String> BESIDE =
            Set.of("RegistrationNumberIssued", "CentreCommissioned", "FiguresPublished");

    private long published;

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.checkpoint.patience=1s", "--caseledger.export.burst=1000"};
    }

    @Override
    protected void given(TestLog log) {
        for (int i = 1; i <= CASES; i++) {
            OneCase one = new OneCase(PATNA, JUNE, i);
            log.append(JUNE, WORKER, one.registered());
            log.append(JUNE, WORKER, one.served(JUNE, Service.LEGAL_AID));
        }
        long counted = log.append(JUNE, WORKER, new OneCase(GAYA, JUNE, 1).registered());
        TreeMap<String, PublishedTotals> byCentre = new TreeMap<>();
        byCentre.put(PATNA, new PublishedTotals(CASES, 0, 0, 0, 0, 0));
        byCentre.put(GAYA, new PublishedTotals(1, 0, 0, 0, 0, 0));
        published = log.append(JULY, OFFICER, publication(PUBLICATION, counted, new CountedFigures(byCentre)));
        log.append(JULY, WORKER, new OneCase(GAYA, JULY, 2).registered());
        log.append(JULY, OFFICER, publication(NEVER_RIGHT, counted, CountedFigures.NOTHING));
    }

    private static FiguresPublished publication(UUID id, long position, CountedFigures figures) {
        LocalDate from = JUNE.withDayOfMonth(1);
        LocalDate to = JUNE.withDayOfMonth(30);
        return new FiguresPublished(
                id,
                PublicationPeriod.MONTH,
                "2025-06",
                from,
                to,
                "1",
                position,
                figures.totals(),
                null,
                new FiguresReport(PublicationPeriod.MONTH, "2025-06", from, to, "1", position, figures)
                        .digest()
                        .toString(),
                new SignedHead(SignedByHand.ORIGIN, 1, "0".repeat(64), "1".repeat(64)),
                JULY);
    }

    @BeforeEach
    void allIsSigned() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(LogTree.class).head().size()
                        == service.log().head() + 1);
        SignedByHand.publish(service.bean(LogReader.class), views());
    }

    @Test
    void who_takes_it_is_on_record_with_the_number_of_its_entries() {
        WrittenLooks looks = WrittenLooks.of(service.log());
        int before = looks.all().size();

        service.get(Users.AUDITOR, "/api/publications/" + PUBLICATION + "/evidence");

        assertThat(looks.all().subList(before, looks.all().size()))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.kind()).isEqualTo(LookKind.PUBLICATION_EVIDENCE);
                    assertThat(look.several()).isEqualTo(new Look.Several(Map.of(), true, published + 1));
                });
    }

    @Test
    void every_entry_up_to_the_publication_is_there_and_nothing_behind_it() {
        UnzippedEvidence evidence = evidence("");

        List<byte[]> entries = bundles(evidence, "tile/entries/").stream()
                .flatMap(bundle -> EntryBundle.entries(bundle).stream())
                .toList();
        assertThat(entries).hasSize((int) published + 1);
        assertThat(entries)
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactlyElementsOf(events().stream().map(Leaf::entry).toList());
        assertThat(evidence.files().keySet())
                .startsWith("checkpoint", "publication.consistency", "report.txt", "tile/entries/000", "payloads/000")
                .contains("tile/entries/001.p/" + (published + 1 - TILE), "payloads/001.p/" + (published + 1 - TILE))
                .endsWith("README.en.txt", "README.hi.txt", "certificate.en.txt", "SHA256SUMS");
    }

    @Test
    void what_may_count_is_there_as_it_is_stored_in_the_same_order() {
        List<byte[]> payloads = new ArrayList<>();
        bundles(evidence(""), "payloads/").forEach(bundle -> {
            ByteBuffer rest = ByteBuffer.wrap(bundle);
            while (rest.hasRemaining()) {
                byte[] payload = new byte[rest.getInt()];
                rest.get(payload);
                payloads.add(payload);
            }
        });

        assertThat(payloads)
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactlyElementsOf(events().stream()
                        .filter(event -> event.type().startsWith("CaseRegistered")
                                || event.type().equals("ServiceProvided")
                                || BESIDE.contains(event.type()))
                        .map(LogEvent::payload)
                        .toList());
    }

    @Test
    void the_signed_log_is_proved_to_begin_with_these_events() {
        UnzippedEvidence evidence = evidence("?since=7");
        List<String> leaves =
                events().stream().map(event -> Rfc6962.leaf(Leaf.entry(event))).toList();

        assertConsistent(evidence, "publication.consistency", leaves);
        assertConsistent(evidence, "since.consistency", leaves.subList(0, 7));
    }

    private static void assertConsistent(UnzippedEvidence evidence, String file, List<String> leaves) {
        TreeHead signed = evidence.signed();
        List<String> lines = evidence.text(file).lines().toList();
        assertThat(lines.subList(0, 2)).containsExactly("from " + leaves.size(), "to " + signed.size());
        assertThat(Rfc6962.isConsistent(
                        leaves.size(),
                        Rfc6962.root(leaves),
                        signed.size(),
                        signed.root().toString(),
                        lines.stream().skip(2).map(TlogProofFile::hex).toList()))
                .isTrue();
    }

    @Test
    void the_report_is_the_one_that_was_published() {
        UnzippedEvidence evidence = evidence("");

        assertThat(evidence.text("report.txt"))
                .isEqualTo(get(Users.AUDITOR, "/api/publications/" + PUBLICATION + "/report")
                        .text());
        assertThat(new String(events().get((int) published).payload(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"reportDigest\":\"" + Hash.over(evidence.bytes("report.txt")));
    }

    @Test
    void the_same_evidence_is_the_same_bytes_and_a_file_that_nobody_keeps_on_the_way() {
        Answer first = get(Users.AUDITOR, path(PUBLICATION));

        assertThat(get(WHOLE_FEED, path(PUBLICATION)).response().body())
                .isEqualTo(first.response().body());
        assertThat(first.header("Content-Type")).isEqualTo("application/zip");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.header("Content-Disposition"))
                .contains("figures-" + PUBLICATION + "-" + (service.log().head() + 1) + ".zip");
        assertThat(evidence("").times()).hasSize(1);
    }

    @Test
    void it_says_in_both_languages_what_it_proves_and_whose_hash_is_certified() {
        UnzippedEvidence evidence = evidence("");

        assertThat(evidence.text("README.en.txt"))
                .contains(
                        "Publication: " + PUBLICATION,
                        "figures FILE --key VKEY",
                        "What it does not prove",
                        "payloads/");
        assertThat(evidence.text("README.hi.txt")).contains("प्रकाशन: " + PUBLICATION, "figures FILE --key VKEY");
        assertThat(evidence.text("certificate.en.txt"))
                .contains("evidence of the published figures " + PUBLICATION, SignedByHand.ORIGIN);
    }

    @Test
    void only_those_get_it_who_may_see_whole_events() {
        assertThat(get(WHOLE_FEED, path(PUBLICATION)).status()).isEqualTo(200);
        for (DemoUser user : List.of(
                Users.STATE_OFFICER,
                Users.WORKER_IN_PATNA,
                Users.ADMINISTRATOR_IN_PATNA,
                Users.OFFICER_OF_PATNA,
                Users.INTEGRATOR)) {
            Answer answer = get(user, path(PUBLICATION));
            assertThat(answer.status()).as(user.toString()).isEqualTo(403);
            assertThat(answer.json().get("code").asString()).isEqualTo("NO_ACCESS");
        }
    }

    @Test
    void what_cannot_be_given_is_refused() {
        assertThat(get(Users.AUDITOR, path(new UUID(0, 0))).status()).isEqualTo(404);
        assertThat(get(Users.AUDITOR, path(PUBLICATION) + "?since=0").status()).isEqualTo(400);
        assertThat(get(Users.AUDITOR, path(NEVER_RIGHT)).status())
                .as("figures that this log never counted to")
                .isEqualTo(500);
        views().getCollection("checkpoints").drop();
        assertThat(get(Users.AUDITOR, path(PUBLICATION)).status()).isEqualTo(404);
    }

    @Test
    void while_the_publication_is_not_signed_nothing_is_given() {
        long counted = service.log().head();
        UUID later = UUID.randomUUID();
        TreeMap<String, PublishedTotals> byCentre = new TreeMap<>();
        byCentre.put(PATNA, new PublishedTotals(CASES, 0, 0, 0, 0, 0));
        byCentre.put(GAYA, new PublishedTotals(1, 0, 0, 0, 0, 0));
        long position = service.log().append(JULY, OFFICER, publication(later, counted, new CountedFigures(byCentre)));

        Answer answer = get(Users.AUDITOR, path(later) + "?min-position=" + position);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("VIEW_BEHIND");
        allIsSigned();
        assertThat(get(Users.AUDITOR, path(later)).status()).isEqualTo(200);
    }

    private MongoDatabase views() {
        return service.bean(MongoDatabase.class);
    }

    private List<LogEvent> events() {
        return service.log().events().subList(0, (int) published + 1);
    }

    private static List<byte[]> bundles(UnzippedEvidence evidence, String folder) {
        return evidence.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    private UnzippedEvidence evidence(String query) {
        Answer answer = get(Users.AUDITOR, path(PUBLICATION) + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UnzippedEvidence.of(answer.response().body());
    }

    private Answer get(DemoUser user, String path) {
        return service.get(user, path);
    }

    private static String path(UUID publication) {
        return "/api/publications/" + publication + "/evidence";
    }
}
