package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;

class BlockCodecTest {
    private final BlockCodec codec = new BlockCodec();

    @Test
    void a_block_has_exactly_the_bytes_another_program_gives_it() {
        for (Vectors vector : Vectors.all()) {
            assertThat(codec.encode(vector.block())).isEqualTo(vector.bson());
        }
    }

    @Test
    void a_block_comes_back_as_it_was_stored() {
        for (Vectors vector : Vectors.all()) {
            assertThat(codec.decode(vector.bson())).usingRecursiveComparison().isEqualTo(vector.block());
        }
    }

    @Test
    void absent_and_empty_sealed_parts_stay_apart() {
        List<LogEvent> events = codec.decode(Vectors.all().get(1).bson()).events();
        assertThat(events.get(0).sealed()).isNull();
        assertThat(events.get(1).sealed()).isNotEmpty();
        assertThat(events.get(2).sealed()).isEmpty();
    }

    @Test
    void a_field_too_many_is_a_broken_log_that_names_its_block() {
        assertBroken(block -> block.append("more", BsonNull.VALUE));
        assertBroken(block -> with(event(block), block, "more", BsonNull.VALUE));
        assertBroken(block -> with(command(block), block, "more", BsonNull.VALUE));
    }

    @Test
    void a_missing_field_is_a_broken_log() {
        assertBroken(block -> without(block, block, "prev"));
        assertBroken(block -> without(event(block), block, "revision"));
        assertBroken(block -> without(command(block), block, "fingerprint"));
    }

    @Test
    void a_field_of_another_type_is_a_broken_log() {
        assertBroken(block -> with(block, block, "count", new BsonInt64(3)));
        assertBroken(block -> with(block, block, "hash", new BsonString("ff")));
        assertBroken(block -> with(event(block), block, "payload", new BsonString("{}")));
        assertBroken(block -> with(event(block), block, "id", event(block).getBinary("payload")));
        assertBroken(block -> with(event(block), block, "payload", event(block).getBinary("id")));
    }

    @Test
    void a_count_that_is_not_the_number_of_events_is_a_broken_log() {
        assertBroken(block -> with(block, block, "count", new BsonInt32(2)));
    }

    @Test
    void the_size_is_never_less_than_what_is_stored() {
        for (Vectors vector : Vectors.all()) {
            int size = BlockSize.EMPTY_BLOCK
                    + vector.block().commands().size() * BlockSize.COMMAND_ENTRY
                    + vector.block().events().stream().mapToInt(BlockSize::of).sum();
            assertThat(size).isBetween(vector.bson().length, vector.bson().length + 512);
        }
    }

    private void assertBroken(UnaryOperator<BsonDocument> change) {
        BsonDocument block = new RawBsonDocument(Vectors.all().get(1).bson()).decode(new BsonDocumentCodec());
        BsonDocument changed = change.apply(block);
        RawBsonDocument raw = new RawBsonDocument(changed, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOfSatisfying(
                        BrokenLog.class, e -> assertThat(e.position()).isEqualTo(1));
    }

    private static BsonDocument event(BsonDocument block) {
        return block.getArray("events").get(0).asDocument();
    }

    private static BsonDocument command(BsonDocument block) {
        return block.getArray("commands").get(0).asDocument();
    }

    private static BsonDocument with(BsonDocument changed, BsonDocument block, String name, BsonValue value) {
        changed.put(name, value);
        return block;
    }

    private static BsonDocument without(BsonDocument changed, BsonDocument block, String name) {
        changed.remove(name);
        return block;
    }
}
