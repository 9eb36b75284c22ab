package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.testing.Who;
import org.caseledger.service.stream.PositionTokens;
import org.junit.jupiter.api.Test;

/** Of all services one has a claim, whatever they are called, and whoever has it knows how far the view is. */
abstract class TokenClaimContract extends ProcessingOnStore {
    private static final Duration LONGER_THAN_A_TEST = Duration.ofHours(1);

    private final List<Long> claimedAt = new ArrayList<>();

    @Test
    void a_service_that_starts_again_goes_on_at_once_with_what_it_left_behind() {
        LogTokenStore killed = tokens("a");
        killed.initializeTokenSegments("view", 1);
        killed.fetchToken("view", 0);

        assertThat(tokens("a").fetchToken("view", 0)).isEqualTo(PositionTokens.token(-1));
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> tokens("b").fetchToken("view", 0));
    }

    @Test
    void of_two_live_services_with_one_name_the_later_has_the_claim_and_the_other_notices() {
        LogTokenStore earlier = tokens("a");
        earlier.initializeTokenSegments("view", 1);
        earlier.fetchToken("view", 0);
        LogTokenStore later = tokens("a");
        later.fetchToken("view", 0);

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> earlier.storeToken(PositionTokens.token(3), "view", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> earlier.fetchToken("view", 0));
        later.storeToken(PositionTokens.token(-1), "view", 0);
        assertThat(earlier.hasNamesake()).isTrue();
        assertThat(later.hasNamesake()).isFalse();
    }

    @Test
    void two_services_with_one_name_keep_the_view_going() {
        write(50, 5);
        Projections first = start();
        awaitHead(first);
        Projections second = start();
        await().until(() -> owns(second));

        for (int more = 0; more < 20; more++) {
            log.append(Assessments.NOON, Who.LEDGER, Assessments.of(more));
        }

        await().until(() -> Math.max(position(first), position(second)) == log.head());
        await().until(() -> owns(first) != owns(second));
        assertThat(view.counted().values().stream().mapToInt(List::size).sum()).isEqualTo(log.head() + 1);
        assertThat(first.failures().stopped()).isEmpty();
        assertThat(second.failures().stopped()).isEmpty();
        await().until(() -> first.hasNamesake() || second.hasNamesake());
    }

    @Test
    void a_token_write_whose_reply_is_lost_is_settled_by_reading_it_back() {
        AtomicBoolean loses = new AtomicBoolean();
        LogTokenStore tokens = tokens("a", LostReplies.of(database, loses));
        long position = log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        tokens.initializeTokenSegments("view", 1);
        tokens.fetchToken("view", 0);

        loses.set(true);
        tokens.storeToken(PositionTokens.token(position), "view", 0);

        assertThat(loses).as("the reply was lost").isFalse();
        assertThat(tokens.position("view")).hasValue(position);
    }

    @Test
    void a_view_whose_token_moved_unheard_reports_its_progress_though_nothing_comes_after() {
        write(50, 5);
        AtomicBoolean lost = new AtomicBoolean();

        awaitHead(start(100, tokens -> new UnheardTokens(tokens, lost)));

        assertThat(lost).isTrue();
    }

    private static long position(Projections projections) {
        return projections.completed().position(TallyView.NAME);
    }

    private static boolean owns(Projections projections) {
        return !processor(projections).processingStatus().isEmpty();
    }

    private LogTokenStore tokens(String name) {
        return tokens(name, database);
    }

    private LogTokenStore tokens(String name, MongoDatabase database) {
        return new LogTokenStore(
                database,
                new BlockHashes(new LogReader(this.database)),
                new TokenOwner(name, LONGER_THAN_A_TEST, InstantSource.system()),
                UnaryOperator.identity(),
                (processor, position) -> claimedAt.add(position));
    }
}
