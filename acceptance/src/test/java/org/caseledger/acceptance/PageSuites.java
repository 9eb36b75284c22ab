package org.caseledger.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.DynamicTest;

/**
 * What is tried of the page in browsers, on one ledger that nothing else changes meanwhile: one suite after another, because a caller may have
 * a few streams only, and each document that is left has one for some seconds more. Beside them, by another caller, what waits for silences.
 */
final class PageSuites {
    private static final int DRAWN_SCREENS = 2;
    private static final int DRAWN_SUITES = 2;

    private final RunningLedger ledger;
    private final LocalDate past;
    private final Path profiles;
    private final Random random;
    private final PageScreens screens;

    PageSuites(RunningLedger ledger, LocalDate past, Path profiles, Random random) {
        this.ledger = ledger;
        this.past = past;
        this.profiles = profiles;
        this.random = random;
        screens = new PageScreens(ledger, past);
    }

    Stream<DynamicTest> all() {
        FutureTask<Void> states = new FutureTask<>(() -> {
            PageStates.areTrueThroughFaults(ledger, profile("states"));
            return null;
        });
        new Thread(states, "page-states").start();

        List<Map.Entry<String, Suite>> drawn =
                new ArrayList<>(Tries.drawn(random, DRAWN_SUITES, List.copyOf(suites().entrySet())));
        drawn.add(Map.entry("a first visit is little on the wire", p -> PageWeight.isLittle(ledger, p)));
        drawn.add(Map.entry("it never claims to be live when it is not", p -> states.get()));
        return drawn.stream()
                .map(suite -> DynamicTest.dynamicTest(
                        suite.getKey(), () -> suite.getValue().in(profile(suite.getKey()))));
    }

    /** What the random says is drawn before, in this order. */
    private Map<String, Suite> suites() {
        Random forScreens = new Random(random.nextLong());
        Random forNumbers = new Random(random.nextLong());
        List<String> byKeyboard = some();
        List<String> onPaper = some();
        List<String> waiting = new ArrayList<>(some());
        waiting.add("/later?at=" + past);

        Map<String, Suite> suites = new LinkedHashMap<>();
        suites.put("every screen can be read by everybody", p -> screens.canBeReadByEverybody(p, forScreens));
        suites.put("every number is that of the API", p -> PageNumbers.areThoseOfTheApi(ledger, past, p, forNumbers));
        suites.put("what is proved and who may carry it", p -> PageProofs.areOffered(ledger, past, p));
        suites.put("nothing is shown to who need not know", p -> PageNeedToKnow.isAllThatIsShown(ledger, past, p));
        suites.put(
                "who looked is told to those who answer for the case",
                p -> PageLooks.areToldToThoseWhoAnswerForTheCase(ledger, past, p));
        suites.put("it can be used by keyboard alone", p -> PageKeyboard.isEnough(ledger, past, p, byKeyboard));
        suites.put("it says what the API says of any moment", screens::sayWhatTheApiSays);
        suites.put("a day that is none shows no figure", screens::refuseWhatTheAddressCannotMean);
        suites.put("a place of others shows no figure", screens::showNothingOfPlacesOfOthers);
        suites.put("it says of which place its figures are", screens::sayOfWhichPlaceTheyAre);
        suites.put("it compares with days of the ledger alone", screens::compareWithDaysOfTheLedgerAlone);
        suites.put("a screen waits for the days of the ledger", p -> screens.waitForTheDaysOfTheLedger(p, waiting));
        suites.put("every screen is whole on paper", p -> PagePrint.everyScreenIsWhole(ledger, p, onPaper));
        suites.put("the pack of a committee is whole on paper", p -> PagePrint.thePackIsWhole(ledger, past, p));
        suites.put(
                "the pack of a committee says what it leaves out",
                p -> PagePrint.thePackSaysWhatItLeavesOut(ledger, p));
        suites.put("the weekly review is whole on paper", p -> PagePrint.isWhole(ledger, past, p));
        suites.put("what may not be read any more leaves it", p -> PageWithdrawn.leavesTheScreen(ledger, p));
        suites.put("a form is answered for what stands in it", p -> PageAsked.isAnsweredByNothingElse(ledger, p));
        suites.put("what never comes is not waited for", p -> PagePatience.comesToAnEnd(ledger, past, p));
        suites.put("a figure moves with the ledger alone", p -> PageMovement.isThatOfTheLedger(ledger, p));
        suites.put("a list is of what was broken down", p -> PageBreakdownList.isOfWhatIsShown(ledger, p));
        suites.put("who reads on reads one list of one moment", p -> PageReadOn.isOfOneListAtOneMoment(ledger, p));
        suites.put("what is on record is asked for once", p -> PageOnRecord.isAskedForOnce(ledger, p));
        suites.put("a checkpoint says what it covers", p -> PageCheckpoint.saysWhatItCovers(ledger, p));
        suites.put("a sheet says when it was printed", p -> PagePrint.theButtonSaysWhenItWasPrinted(ledger, p));
        suites.put(
                "what was recorded later is said of its day",
                p -> PageRecordedLater.isSaidOfTheDayThatIsShown(ledger, p));
        suites.put("nothing moves for who wants it so", p -> PageMotion.isNoneWhereNoneIsWanted(ledger, past, p));
        suites.put("of which moment a screen is stands on it", p -> PageStandpoint.standsOnScreenAndSheet(ledger, p));
        suites.put("the middle of the State is not behind itself", p -> PageMiddle.isNotBehindItself(ledger, p));
        suites.put("what it calls unusual is so by the written rule", p -> PageRules.areTheWrittenOnes(ledger, p));
        if (Tries.ALL) {
            suites.put("it is quick with 865 centres", p -> PageCrowd.isQuick(ledger, p));
            suites.put("left open it stays as it is", p -> PageForLong.staysAsItIs(ledger, p));
        }
        return suites;
    }

    /** A few that the random says, all with {@code --full}. */
    private List<String> some() {
        List<String> some = new ArrayList<>(screens.all());
        if (Tries.ALL) {
            return some;
        }
        Collections.shuffle(some, random);
        return some.subList(0, DRAWN_SCREENS);
    }

    private Path profile(String name) throws IOException {
        return Files.createDirectories(profiles.resolve(name.replaceAll("[^A-Za-z0-9]+", "-")));
    }

    @FunctionalInterface
    private interface Suite {
        void in(Path profile) throws Exception;
    }
}
