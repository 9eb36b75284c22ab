package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoreProcessTest {

    @TempDir
    Path data;

    @Test
    void ends_when_its_input_closes() throws Exception {
        try (StoreChild store = StoreChild.start(data, 0)) {
            assertThat(store.ready()).isTrue();
            store.closeInput();
            assertThat(store.awaitExit()).isZero();
        }
    }

    /** Its journal is a pipe into which nobody writes: it would be read for ever. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void it_ends_with_its_launcher_also_while_it_reads_its_journal() throws Exception {
        Path journal = data.resolve("journal-000000000.bson");
        assertThat(new ProcessBuilder("mkfifo", journal.toString()).start().waitFor())
                .isZero();

        try (StoreChild store = StoreChild.startAbandoned(data)) {
            assertThat(store.ready()).isFalse();
            assertThat(store.awaitExit()).isZero();
        }
    }

    @Test
    void a_taken_port_is_one_line_and_exit_code_1(@TempDir Path other) throws Exception {
        try (StoreChild first = StoreChild.start(data, 0);
                StoreChild second = StoreChild.start(other, first.port())) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.complaints())
                    .singleElement()
                    .asString()
                    .contains("port " + first.port(), "taken", "give another port");
        }
    }

    @Test
    void a_folder_in_use_is_one_line_and_exit_code_1() throws Exception {
        try (StoreChild first = StoreChild.start(data, 0);
                StoreChild second = StoreChild.start(data, 0)) {
            assertThat(first.ready()).isTrue();
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.complaints())
                    .singleElement()
                    .asString()
                    .contains(data.toString(), "in use", "give another folder");
        }
    }

    @Test
    void a_wrong_argument_is_one_line_that_says_what_would_be_right() throws Exception {
        try (StoreChild store = StoreChild.start("--port", "x", "--data", data.toString())) {
            assertThat(store.awaitExit()).isEqualTo(1);
            assertThat(store.complaints()).singleElement().asString().contains("--port x", "0 to 65535", "--data DIR");
        }
    }

    @Test
    void a_flipped_byte_before_the_tail_is_one_line_with_file_and_offset_and_exit_code_2() throws Exception {
        try (StoreChild store = StoreChild.start(data, 0)) {
            insert(store, 3);
            store.kill();
        }
        Path journal = data.resolve("journal-000000000.bson");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[40] ^= 1; // inside the first record, which begins at byte 8
        Files.write(journal, bytes);

        try (StoreChild store = StoreChild.start(data, 0)) {
            assertThat(store.awaitExit()).isEqualTo(2);
            assertThat(store.complaints())
                    .singleElement()
                    .asString()
                    .contains("corrupt journal " + journal, "at byte 8:");
        }
        assertThat(journal).hasBinaryContent(bytes);
    }

    private static void insert(StoreChild store, int documents) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            IntStream.range(0, documents)
                    .forEach(i -> client.getDatabase("store_process_test")
                            .getCollection("deeds")
                            .insertOne(new Document("_id", i)));
        }
    }
}
