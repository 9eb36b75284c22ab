package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;

/** All that is in a log, as it is checked after every race: no gap, no fork, nothing twice, time never back. */
record History(List<Block> blocks, List<LogEvent> events) {

    static History of(Store store) {
        LogReader reader = store.reader();
        List<Block> blocks = new ArrayList<>();
        for (List<Block> more = reader.from(0, 1_000); !more.isEmpty(); ) {
            blocks.addAll(more);
            more = reader.from(blocks.get(blocks.size() - 1).next(), 1_000);
        }
        History history = new History(
                blocks,
                blocks.stream().flatMap(block -> block.events().stream()).toList());
        history.isSound();
        return history;
    }

    /** Positions of all events as {@code aggregate/sequence}. */
    List<String> places() {
        return events.stream()
                .map(event -> event.aggregate() + "/" + event.sequence())
                .toList();
    }

    private void isSound() {
        Head head = Head.EMPTY;
        for (Block block : blocks) {
            assertThat(block.position()).as("no gap").isEqualTo(head.position() + 1);
            assertThat(block.sealedAt()).as("time never goes back").isAfterOrEqualTo(head.sealedAt());
            List<Leaf> leaves = block.events().stream().map(Leaf::of).toList();
            Block sealedAgain = Block.seal(head, block.sealedAt(), block.node(), block.commands(), leaves);
            assertThat(block.hash()).as("chained").isEqualTo(sealedAgain.hash());
            assertThat(block.events()).hasSizeLessThanOrEqualTo(Block.MAX_EVENTS);
            head = block.asHead();
        }
        assertThat(new HashSet<>(places())).as("nothing twice").hasSameSizeAs(events);
    }
}
