package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.caseledger.events.Role;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.service.access.AccessScope;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one open page is sent at its ticks. */
class BoardClientTest extends QueryServiceContract {
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 5);
    private static final AccessScope CARETAKER = new AccessScope(
            "administrator-1", Set.of(Role.CENTRE_ADMINISTRATOR), Set.of(RunningQueryService.PATNA), null, false);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Test
    void who_acts_for_another_centre_only_after_the_books_have_moved_gets_the_board_again() {
        OpenPage page = new OpenPage();
        page.tick(TODAY);

        page.scope = CARETAKER.caringFor(Set.of(RunningQueryService.GAYA));
        page.postsKnownTo++;
        page.tick(TODAY);
        page.tick(TODAY);

        assertThat(page.centresOfBoards())
                .containsExactly(
                        List.of(RunningQueryService.PATNA),
                        List.of(RunningQueryService.GAYA, RunningQueryService.PATNA));
    }

    @Test
    void the_same_board_is_not_sent_again_and_the_scope_is_asked_for_only_when_it_may_be_another() {
        OpenPage page = new OpenPage();
        for (int i = 0; i < 5; i++) {
            page.tick(TODAY);
        }
        assertThat(page.scopesAskedFor).isEqualTo(1);

        page.postsKnownTo++;
        page.tick(TODAY);

        assertThat(page.scopesAskedFor).isEqualTo(2);
        assertThat(page.centresOfBoards()).hasSize(1);
    }

    @Test
    void the_next_day_is_news() {
        OpenPage page = new OpenPage();
        page.tick(TODAY);
        page.tick(TODAY.plusDays(1));

        assertThat(page.boards).extracting(Board::today).containsExactly(TODAY, TODAY.plusDays(1));
    }

    /** All writers wait for pages that stand still: it is no fault of this one, which would only come back into the same queue. */
    @Test
    void a_page_that_waits_for_a_writer_is_not_given_up() {
        OpenPage page = new OpenPage();
        List<Runnable> queue = new ArrayList<>();
        page.tick(TODAY, queue::add);
        page.nanoTime += Duration.ofMinutes(1).toNanos();
        page.tick(TODAY, queue::add);

        assertThat(queue).hasSize(1);
        assertThat(page.isGone).isFalse();

        queue.get(0).run();
        assertThat(page.boards).hasSize(1);
    }

    @Test
    void a_page_that_stands_still_while_it_is_written_is_given_up() {
        OpenPage page = new OpenPage();
        page.whileSending = () -> {
            page.nanoTime += Duration.ofMinutes(1).toNanos();
            page.tick(TODAY);
        };
        page.tick(TODAY);

        assertThat(page.isGone).isTrue();
    }

    /** A page of the caretaker, and what it is sent. */
    private final class OpenPage extends SseEmitter {
        private final List<Board> boards = new ArrayList<>();
        private final BoardClient client =
                new BoardClient(this, this::scope, this::postsKnownTo, gone -> isGone = true, () -> this.nanoTime);
        private Runnable whileSending = () -> {};
        private boolean isGone;
        private long nanoTime;
        private AccessScope scope = CARETAKER;
        private int scopesAskedFor;
        private long postsKnownTo = 2;

        private long postsKnownTo() {
            return postsKnownTo;
        }

        private AccessScope scope() {
            scopesAskedFor++;
            return scope;
        }

        /** When there are books. */
        private void tick(LocalDate today) {
            tick(today, Runnable::run);
        }

        private void tick(LocalDate today, Executor writers) {
            LiveBooks books = service.bean(LiveBooks.class);
            await().until(books::ready);
            client.tick(books, true, today, writers);
        }

        private List<List<String>> centresOfBoards() {
            return boards.stream()
                    .map(board ->
                            board.centres().stream().map(Board.Row::centre).toList())
                    .toList();
        }

        @Override
        public void send(SseEventBuilder event) {
            whileSending.run();
            event.build().stream()
                    .map(ResponseBodyEmitter.DataWithMediaType::getData)
                    .filter(Board.class::isInstance)
                    .map(Board.class::cast)
                    .forEach(boards::add);
        }
    }
}
