package org.caseledger.command.eventlog;

import static java.util.concurrent.TimeUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.IndexClash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.NotAcknowledged;
import org.junit.jupiter.api.Test;

/** The indexes keep twice the same out, and are there or the start stops. */
abstract class IndexesContract extends LogOnServer {
    @Test
    void a_second_event_of_the_same_sequence_is_refused_by_an_index() {
        Block first = chain.append(store.log);
        Block again = Block.seal(
                chain.head(),
                first.sealedAt(),
                "n",
                List.of(),
                List.of(Leaf.of(first.events().get(0))));
        assertThatThrownBy(() -> store.log.store(again)).isInstanceOf(NotAcknowledged.class);
    }

    @Test
    void a_command_key_that_is_stored_is_refused_by_an_index() {
        Block first = chain.append(store.log);
        byte[] key = first.commands().get(0).key();
        Block next = chain.seal();
        Block again = Block.seal(
                first.asHead(),
                next.sealedAt(),
                "n",
                List.of(new CommandEntry(key, key, 0, 1)),
                next.events().stream().map(Leaf::of).toList());
        assertThatThrownBy(() -> store.log.store(again)).isInstanceOf(NotAcknowledged.class);
    }

    @Test
    void preparing_again_changes_nothing() {
        chain.append(store.log);
        assertThat(store.log.prepare()).isEmpty();
        assertThat(reader.head()).isEqualTo(chain.head());
        assertThat(store.documents().listIndexes()).hasSize(4);
    }

    @Test
    void an_index_with_a_time_limit_stops_the_start_because_it_erases_blocks() {
        store.documents()
                .createIndex(
                        Indexes.ascending("sealedAt"),
                        new IndexOptions().name("ttl").expireAfter(1L, DAYS));
        assertThatThrownBy(store.log::prepare)
                .isInstanceOf(IndexClash.class)
                .hasMessageContaining("ttl")
                .hasMessageContaining("erases blocks");
    }

    @Test
    void an_index_that_leaves_blocks_out_stops_the_start() {
        store.documents().drop();
        store.documents()
                .createIndex(
                        Indexes.ascending("commands.key"),
                        new IndexOptions().name("mine").unique(true).sparse(true));
        assertThatThrownBy(store.log::prepare).isInstanceOf(IndexClash.class).hasMessageContaining("every block");
    }

    @Test
    void an_index_that_should_be_unique_stops_the_start_and_names_the_remedy() {
        store.documents().drop();
        store.documents().createIndex(Indexes.ascending("commands.key"), new IndexOptions().name("mine"));
        assertThatThrownBy(store.log::prepare)
                .isInstanceOf(IndexClash.class)
                .hasMessageContaining("mine")
                .hasMessageContaining("Drop it");
    }
}
