package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.Test;

class BlockHashesTest {
    private static final int MORE_THAN_ARE_KEPT = 10_000;

    @Test
    void a_view_far_behind_keeps_its_block_while_others_pass_the_head() {
        try (MongoClient unasked = MongoClients.create("mongodb://127.0.0.1:1")) {
            BlockHashes hashes = new BlockHashes(new LogReader(unasked.getDatabase("none")));
            for (int position = 0; position < MORE_THAN_ARE_KEPT; position++) {
                hashes.restored(1_000_000 + position, hash(position));
                if (position % 1000 == 0) {
                    hashes.restored(position, hash(position));
                }
                assertThat(hashes.remembered(position / 1000 * 1000L))
                        .as("block of the view behind")
                        .isEqualTo(hash(position / 1000 * 1000));
            }

            assertThat(hashes.remembered(1_000_000)).as("used by nobody since").isNull();
            assertThat(hashes.remembered(1_000_000 + MORE_THAN_ARE_KEPT - 1)).isEqualTo(hash(MORE_THAN_ARE_KEPT - 1));
        }
    }

    private static Hash hash(int of) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) of;
        bytes[1] = (byte) (of >> 8);
        return Hash.of(bytes);
    }
}
