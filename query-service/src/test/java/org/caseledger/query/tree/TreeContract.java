package org.caseledger.query.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three tiles and a part of a fourth, in blocks that end beside the ends of tiles. */
abstract class TreeContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final DemoUser WITH_FULL_FEED = DemoUser.outside(Role.INTEGRATOR, true);
    private static final int CASES = 100;
    private static final int HASH = 32;
    private static final int TILE = 256;

    private final Random random = new Random(6962);

    @Override
    protected void given(TestLog log) {
        for (int serial = 1; serial <= CASES; serial++) {
            OneCase one = new OneCase(PATNA, JUNE, serial);
            log.append(JUNE, WORKER, one.registered());
            log.append(
                    JUNE,
                    WORKER,
                    one.served(JUNE, Service.FOOD),
                    one.served(JUNE, Service.LEGAL_AID),
                    one.served(JUNE, Service.FOOD),
                    one.served(JUNE, Service.LEGAL_AID));
            log.append(JUNE, WORKER, one.resolved(JUNE));
        }
    }

    @Test
    void each_event_is_proved_to_be_in_every_tree_that_has_it() {
        List<String> leaves = leaves();
        for (int question = 0; question < 100; question++) {
            int size = 1 + random.nextInt(leaves.size());
            int position = random.nextInt(size);
            JsonNode proof = json("/api/proof/" + position + "?size=" + size);

            assertThat(proof.get("leaf").asString()).isEqualTo(leaves.get(position));
            assertThat(proof.get("root").asString()).isEqualTo(Rfc6962.root(leaves.subList(0, size)));
            assertThat(Rfc6962.isIncluded(
                            leaves.get(position),
                            position,
                            size,
                            path(proof),
                            proof.get("root").asString()))
                    .as(proof.toString())
                    .isTrue();
        }
    }

    @Test
    void each_tree_is_proved_to_begin_with_each_smaller_one() {
        List<String> leaves = leaves();
        for (int question = 0; question < 100; question++) {
            int larger = 1 + random.nextInt(leaves.size());
            int smaller = 1 + random.nextInt(larger);
            JsonNode proof = json("/api/proof/consistency?from=" + smaller + "&to=" + larger);

            assertThat(proof.get("fromRoot").asString()).isEqualTo(Rfc6962.root(leaves.subList(0, smaller)));
            assertThat(Rfc6962.isConsistent(
                            smaller,
                            proof.get("fromRoot").asString(),
                            larger,
                            Rfc6962.root(leaves.subList(0, larger)),
                            path(proof)))
                    .as(proof.toString())
                    .isTrue();
        }
    }

    @Test
    void all_leaves_are_asked_for_where_no_size_is_given() {
        List<String> leaves = leaves();

        JsonNode proof = json("/api/proof/7");
        assertThat(proof.get("size").asInt()).isGreaterThanOrEqualTo(leaves.size());
        assertThat(json("/api/proof/consistency").get("to").asInt()).isGreaterThanOrEqualTo(leaves.size());
        assertThat(json("/api/proof/consistency").get("from").asInt()).isOne();
    }

    @Test
    void tiles_have_the_leaves_and_the_roots_over_them() {
        List<String> leaves = leaves();

        assertThat(hashes("/api/log/tile/0/000")).isEqualTo(leaves.subList(0, TILE));
        assertThat(hashes("/api/log/tile/0/001.p/17")).isEqualTo(leaves.subList(TILE, TILE + 17));
        assertThat(hashes("/api/log/tile/0/002.p/9")).isEqualTo(leaves.subList(2 * TILE, 2 * TILE + 9));
        assertThat(hashes("/api/log/tile/1/000.p/2"))
                .containsExactly(Rfc6962.root(leaves.subList(0, TILE)), Rfc6962.root(leaves.subList(TILE, 2 * TILE)));
    }

    @Test
    void whoever_looks_next_is_asked_for_a_token_again() {
        assertThat(get(Users.AUDITOR, "/api/log/tile/0/000").header("Cache-Control"))
                .contains("no-cache", "private");
        assertThat(get(Users.AUDITOR, "/api/log/tile/entries/000").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void what_is_hashed_of_each_event_stands_in_the_bundles() {
        List<String> leaves = leaves();
        List<String> hashed = new ArrayList<>(entries("/api/log/tile/entries/000"));
        hashed.addAll(entries("/api/log/tile/entries/001"));
        hashed.addAll(entries("/api/log/tile/entries/002.p/50"));

        assertThat(hashed).isEqualTo(leaves.subList(0, 2 * TILE + 50));
    }

    @Test
    void a_tile_that_is_not_there_yet_or_is_spelt_otherwise_is_not_found() {
        for (String none : List.of(
                "0/009",
                "0/003",
                "1/000",
                "1/000.p/4",
                "2/000.p/1",
                "0/0",
                "0/000.p/256",
                "0/000/",
                "00/000",
                "99/000",
                "entries/009",
                "entries/1",
                "entries/x000/000")) {
            Answer answer = get(Users.AUDITOR, "/api/log/tile/" + none);
            assertThat(answer.status()).as(none).isEqualTo(404);
        }
        assertThat(get(Users.AUDITOR, "/api/proof/99999").status()).isEqualTo(404);
        assertThat(get(Users.AUDITOR, "/api/proof/first").status()).isEqualTo(400);
    }

    @Test
    void a_size_that_is_not_there_is_refused_with_those_that_are() {
        for (String asked : List.of("/api/proof/7?size=7", "/api/proof/7?size=99999")) {
            Answer answer = get(Users.AUDITOR, asked);
            assertThat(answer.status()).as(asked).isEqualTo(400);
            assertThat(answer.text())
                    .contains("\"code\":\"TREE_SIZE_NOT_THERE\"", "\"pointer\":\"size\"", "from 8 to ");
        }
        assertThat(get(Users.AUDITOR, "/api/proof/consistency?from=9&to=8").text())
                .contains("\"pointer\":\"from\"", "from 1 to 8");
        assertThat(get(Users.AUDITOR, "/api/proof/consistency?from=0").text()).contains("\"pointer\":\"from\"");
        assertThat(get(Users.AUDITOR, "/api/proof/consistency?to=0").text()).contains("\"pointer\":\"to\"");
    }

    @Test
    void hashes_are_for_every_reader_and_entries_for_those_who_see_whole_events() {
        for (DemoUser reader : List.of(Users.INTEGRATOR, Users.WORKER_IN_GAYA, Users.STATE_OFFICER, WITH_FULL_FEED)) {
            assertThat(get(reader, "/api/log/tile/0/000").status()).isEqualTo(200);
            assertThat(get(reader, "/api/proof/3").status()).isEqualTo(200);
        }
        for (DemoUser whole : List.of(Users.AUDITOR, WITH_FULL_FEED)) {
            assertThat(get(whole, "/api/log/tile/entries/000").status()).isEqualTo(200);
        }
        for (DemoUser partly : List.of(Users.INTEGRATOR, Users.WORKER_IN_PATNA, Users.STATE_OFFICER)) {
            assertThat(get(partly, "/api/log/tile/entries/000").status()).isEqualTo(403);
        }
        assertThat(get(DemoUser.outside(Role.HELPLINE_SYSTEM, false), "/api/log/tile/0/000")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_event_more_is_a_leaf_more() {
        int before = leaves().size();
        long head = service.log().append(JUNE, WORKER, new OneCase(PATNA, JUNE, CASES + 1).registered());
        JsonNode proof = json("/api/proof/consistency?from=" + before);

        assertThat(head).isGreaterThanOrEqualTo(before);
        assertThat(proof.get("to").asLong()).isEqualTo(head + 1);
        assertThat(proof.get("toRoot").asString()).isEqualTo(Rfc6962.root(leaves()));
    }

    /** As the feed gives them. */
    private List<String> leaves() {
        List<String> leaves = new ArrayList<>();
        while (leaves.size() <= service.log().head()) {
            String after = leaves.isEmpty() ? "" : "&lastEventId=" + (leaves.size() - 1);
            for (JsonNode event : json("/api/events?limit=1000" + after)) {
                leaves.add(event.get("leaf").asString());
            }
        }
        return leaves;
    }

    private List<String> hashes(String path) {
        byte[] bytes = get(Users.INTEGRATOR, path).response().body();
        List<String> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += HASH) {
            hashes.add(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, at, at + HASH)));
        }
        return hashes;
    }

    /** Hashes of the entries of a bundle. */
    private List<String> entries(String path) {
        ByteBuffer bundle = ByteBuffer.wrap(get(Users.AUDITOR, path).response().body());
        List<String> hashed = new ArrayList<>();
        while (bundle.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            hashed.add(Rfc6962.leaf(entry));
        }
        return hashed;
    }

    private static List<String> path(JsonNode proof) {
        return proof.get("path").valueStream().map(JsonNode::asString).toList();
    }

    private JsonNode json(String path) {
        Answer answer = get(Users.AUDITOR, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(DemoUser user, String path) {
        return service.get(user, path);
    }
}
