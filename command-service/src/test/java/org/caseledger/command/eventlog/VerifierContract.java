package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P6: whatever is done to the documents of a log is found, and the first broken block named. */
abstract class VerifierContract implements OnServer {
    private static final int BLOCKS = 40;

    private final Store store = new Store(uri());
    private final Chain chain = new Chain(7);

    @BeforeEach
    void append() {
        store.log.prepare();
        chain.append(store.log, BLOCKS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void p6_an_intact_log_is_counted() {
        assertThat(verify()).isEqualTo(new Verification(BLOCKS, chain.head().position() + 1, chain.head(), null));
    }

    @Test
    void p6_any_changed_value_is_found() {
        Map<String, Object> changes = Map.ofEntries(
                Map.entry("count", 99),
                Map.entry("sealedAt", new Date()),
                Map.entry("node", "other"),
                Map.entry("format", 2),
                Map.entry("prev", new Binary(new byte[32])),
                Map.entry("hash", new Binary(new byte[32])),
                Map.entry("commands.0.key", new Binary(new byte[16])),
                Map.entry(
                        "commands.0.fingerprint",
                        new Binary(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6})),
                Map.entry("commands.0.first", 1),
                Map.entry("commands.0.count", 77),
                Map.entry("events.0.id", new Binary((byte) 4, new byte[16])),
                Map.entry("events.0.aggregate", "other"),
                Map.entry("events.0.aggregateType", "Centre"),
                Map.entry("events.0.sequence", 999L),
                Map.entry("events.0.time", new Date(0)),
                Map.entry("events.0.type", "CaseClosed"),
                Map.entry("events.0.revision", "2"),
                Map.entry("events.0.payload", new Binary(new byte[] {1})),
                Map.entry("events.0.metaData", new Binary(new byte[] {1})),
                Map.entry("events.0.sealed", new Binary(new byte[] {1})));
        changes.forEach((field, value) -> assertFound(20, Updates.set(field, value)));
    }

    @Test
    void p6_a_changed_shape_is_found_though_all_values_are_the_same() {
        assertFound(20, Updates.set("comment", "x"));
        assertFound(20, Updates.set("events.0.comment", "x"));
        assertFound(20, Updates.set("format", "1"));
        assertFound(20, Updates.unset("node"));
        assertFound(20, Updates.unset("events.0.sealed"));
    }

    @Test
    void p6_a_removed_block_is_found() {
        Block removed = chain.blocks.get(20);
        store.documents().deleteOne(Filters.eq("_id", removed.position()));
        assertFirstBroken(removed.position(), 20);
    }

    @Test
    void p6_two_blocks_that_changed_places_are_found() {
        Block one = chain.blocks.get(20);
        Block other = chain.blocks.get(21);
        replace(one.position(), document -> document.append("_id", 1_000_000L));
        replace(other.position(), document -> document.append("_id", one.position()));
        assertFirstBroken(one.position(), 20);
    }

    @Test
    void p6_a_document_that_is_no_block_is_found_wherever_it_sorts() {
        store.documents().insertOne(new Document("_id", "zzz").append("events", List.of()));
        assertFirstBroken(chain.head().position() + 1, BLOCKS);
        assertThat(broken(verify())).hasMessageContaining("zzz");
    }

    @Test
    void p6_a_document_within_another_block_is_found() {
        Block holding = chain.blocks.stream()
                .filter(block -> block.events().size() > 1)
                .findFirst()
                .orElseThrow();
        replaceWithCopy(holding, holding.position() + 1);
        assertThat(broken(verify()).position()).isEqualTo(holding.position() + 1);
    }

    @Test
    void p6_a_block_put_between_two_others_is_found() {
        Block inserted = chain.blocks.get(20);
        long shift = inserted.events().size();
        for (int moved = BLOCKS - 1; moved >= 20; moved--) {
            Block block = chain.blocks.get(moved);
            replace(block.position(), document -> document.append("_id", block.position() + shift));
        }
        replaceWithCopy(chain.blocks.get(19), inserted.position());
        assertFirstBroken(inserted.position(), 20);
    }

    /** What cannot be found from the log alone, and is by a head that was kept elsewhere. */
    @Test
    void p6_an_end_that_is_cut_off_is_found_by_a_head_kept_elsewhere() {
        Head kept = verify().head();
        store.documents().deleteMany(Filters.gte("_id", chain.blocks.get(30).position()));

        Verification found = verify();

        assertThat(found.intact()).isTrue();
        assertThat(found.head())
                .isNotEqualTo(kept)
                .isEqualTo(chain.blocks.get(29).asHead());
    }

    /** Changes the block, expects that to be found, and puts the block back. */
    private void assertFound(int number, Bson update) {
        Block block = chain.blocks.get(number);
        Bson id = Filters.eq("_id", block.position());
        Document before = store.documents().find(id).first();
        store.documents().updateOne(id, update);
        assertThat(store.documents().find(id).first()).as(update.toString()).isNotEqualTo(before);
        assertFirstBroken(block.position(), number);
        store.documents().deleteOne(id);
        store.log.store(block);
        assertThat(verify().intact()).isTrue();
    }

    private void assertFirstBroken(long position, int intactBlocks) {
        Verification found = verify();
        assertThat(broken(found).position()).isEqualTo(position);
        assertThat(found.blocks()).isEqualTo(intactBlocks);
    }

    private void replace(long position, UnaryOperator<Document> change) {
        Document document = store.documents().findOneAndDelete(Filters.eq("_id", position));
        store.documents().insertOne(change.apply(Objects.requireNonNull(document)));
    }

    /** With another key and other events, so that no unique index is in its way. */
    private void replaceWithCopy(Block block, long position) {
        Document copy =
                store.documents().find(Filters.eq("_id", block.position())).first();
        Document changed = new Document(Objects.requireNonNull(copy)).append("_id", position);
        changed.getList("commands", Document.class).forEach(entry -> entry.append("key", new Binary(new byte[16])));
        changed.getList("events", Document.class)
                .forEach(event -> event.append("aggregate", UUID.randomUUID().toString()));
        store.documents().insertOne(changed);
    }

    private Verification verify() {
        return new LogVerifier(store.log).verify();
    }

    private static BrokenLog broken(Verification found) {
        assertThat(found.intact()).isFalse();
        return Objects.requireNonNull(found.broken());
    }
}
