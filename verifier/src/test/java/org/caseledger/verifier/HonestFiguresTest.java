package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.verifier.written.FiguresLog;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of random logs, counted by the ledger's own code: none may raise an alarm. */
class HonestFiguresTest {
    private static final int FILES = Boolean.getBoolean("caseledger.full") ? 200 : 15;
    private static final int MOST_STEPS = 120;
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 15);

    @Test
    void no_honest_publication_raises_an_alarm(@TempDir Path folder) throws IOException {
        long seed = System.nanoTime();
        System.out.println("HonestFiguresTest: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            FiguresLog log = random(random);
            LogWithTree tree = log.log();
            int since = random.nextInt(tree.size() + 1);
            Path earlier = Files.writeString(folder.resolve("earlier"), SignedStates.witnessed(tree.first(since)));
            Path zip = WrittenFiles.figures(tree, log.published(), log.report(), SignedStates.witnessed(tree), since)
                    .zip(folder.resolve("figures.zip"));

            VerifierAnswer answer = VerifierAnswer.to(SignedStates.command("figures", zip, earlier));

            assertThat(answer.exit())
                    .as("%d events, since %d\n%s%s", tree.size(), since, answer.out(), answer.err())
                    .isZero();
            int later = tree.size() - log.published();
            if (later > 0) {
                assertThat(answer.out()).contains("Whether the figures were revised later: " + later + " events");
            }
        }
    }

    private static FiguresLog random(Random random) {
        FiguresLog log = new FiguresLog();
        List<String> cases = new ArrayList<>();
        LocalDate today = MARCH;
        for (int steps = random.nextInt(MOST_STEPS); steps > 0; steps--) {
            today = today.plusDays(random.nextInt(3));
            if (cases.isEmpty() || random.nextInt(3) == 0) {
                cases.add(log.register(centre(random), today));
            } else {
                step(log, cases.get(random.nextInt(cases.size())), today, random);
            }
        }
        log.publish(UnaryOperator.identity());
        cases.forEach(log::note);
        return log;
    }

    private static void step(FiguresLog log, String one, LocalDate today, Random random) {
        Account account = log.account(one);
        boolean isLastTaken = log.newest(one).reason() == PostingReason.TRANSFERRED_IN
                || log.newest(one).reason() == PostingReason.REGISTERED;
        switch (random.nextInt(6)) {
            case 0 -> log.note(one);
            case 1 -> log.transfer(one, centre(random), today);
            case 2 -> {
                if (!isLastTaken) {
                    log.takeBack(one);
                }
            }
            default -> goOn(log, one, account, today, random);
        }
    }

    private static void goOn(FiguresLog log, String one, Account account, LocalDate today, Random random) {
        if (account == Account.REGISTERED) {
            log.move(one, Account.IN_SERVICE, PostingReason.SERVICE_BEGUN, today, null);
        } else if (account == Account.IN_SERVICE) {
            ResolutionOutcome[] outcomes = ResolutionOutcome.values();
            log.resolve(one, today, outcomes[random.nextInt(outcomes.length)]);
        } else if (account == Account.UNDER_FOLLOW_UP) {
            ClosingReason[] reasons = ClosingReason.values();
            ClosingReason reason = reasons[random.nextInt(reasons.length)];
            log.move(one, Account.closed(true, reason), PostingReason.CLOSED, today, null);
        } else {
            log.move(one, Account.IN_SERVICE, PostingReason.REOPENED, today, null);
        }
    }

    private static String centre(Random random) {
        return FiguresLog.CENTRES.get(random.nextInt(FiguresLog.CENTRES.size()));
    }
}
