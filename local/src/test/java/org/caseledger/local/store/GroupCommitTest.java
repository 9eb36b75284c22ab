package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.caseledger.local.store.journal.CompactionRule;
import org.caseledger.local.store.journal.Journal;
import org.caseledger.local.store.journal.JournalFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    private final List<Throwable> broken = new ArrayList<>();
    private final List<Document> applied = new ArrayList<>();

    @TempDir
    Path data;

    @Test
    void what_is_queued_when_it_closes_is_finished_in_order() throws IOException {
        List<Document> commands =
                IntStream.range(0, 100).mapToObj(i -> new Document("n", i)).toList();
        List<CompletableFuture<Document>> answers;
        try (JournalFolder folder = JournalFolder.open(data);
                GroupCommit commit = commit(recovered(folder))) {
            answers = commands.stream().map(commit::submit).toList();
        }
        assertThat(answers).extracting(CompletableFuture::join).isEqualTo(commands);
        assertThat(applied).isEqualTo(commands);
        assertThat(broken).isEmpty();
    }

    @Test
    void a_refusal_is_the_answer_of_its_command_alone() throws IOException {
        try (JournalFolder folder = JournalFolder.open(data);
                GroupCommit commit = commit(recovered(folder))) {
            CompletableFuture<Document> refused = commit.submit(new Document("refuse", true));
            assertThat(commit.submit(new Document("n", 1)).join()).isEqualTo(new Document("n", 1));
            assertThatThrownBy(refused::join).hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    /** It would be acknowledged, and the store never open again. */
    @Test
    void a_command_that_could_not_be_read_again_is_refused_before_it_is_written() throws IOException {
        Document large = new Document("documents", List.of("x".repeat(9_000_000), "y".repeat(9_000_000)));
        try (JournalFolder folder = JournalFolder.open(data);
                GroupCommit commit = commit(recovered(folder))) {
            assertThatThrownBy(() -> commit.submit(large))
                    .isInstanceOf(MongoServerError.class)
                    .hasMessageContaining("send fewer documents at once");
            assertThat(commit.submit(new Document("n", 1)).join()).isEqualTo(new Document("n", 1));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void after_a_failed_write_nothing_is_applied_and_no_outcome_told() throws IOException {
        try (JournalFolder folder = JournalFolder.open(data)) {
            Journal journal = recovered(folder);
            try (GroupCommit commit = commit(journal)) {
                journal.close();
                for (int i = 0; i < 3; i++) {
                    CompletableFuture<Document> answer = commit.submit(new Document("n", i));
                    assertThatThrownBy(answer::join).hasCauseInstanceOf(JournalBroken.class);
                }
            }
        }
        assertThat(applied).isEmpty();
        assertThat(broken).singleElement().isInstanceOf(IOException.class);
    }

    private GroupCommit commit(Journal journal) {
        return new GroupCommit(journal, new JournaledBackend(), this::apply, broken::add);
    }

    private static Journal recovered(JournalFolder folder) throws IOException {
        return folder.recover(new JournaledBackend(), CompactionRule.usual(), (bytes, total) -> {});
    }

    private Document apply(Document command) {
        if (command.containsKey("refuse")) {
            throw new IllegalArgumentException("refused");
        }
        applied.add(command);
        return command;
    }
}
