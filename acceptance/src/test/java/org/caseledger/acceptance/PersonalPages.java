package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;

/** What the page shows and sends of personal data, each in a browser, of cases that are registered for it. */
record PersonalPages(RunningLedger ledger, Path profiles) {

    /** On a ledger of a department that keeps nothing of her once her case is closed, on nodes that keep no key for long. */
    List<Story> ofForgetting() {
        return List.of(
                new Story(
                        "two persons have a woman forgotten",
                        profile -> PageForgetting.takesTwoPersons(ledger, registered(), registered(), profile)),
                new Story(
                        "opened cards are for keyboard, paper and wide screens",
                        profile -> PageOpenedCards.areForKeyboardPaperAndWideScreens(
                                ledger, registered(), registered(), profile)));
    }

    /** On any ledger that nobody has looked at. */
    List<Story> ofAnyLedger() {
        List<Story> stories = new ArrayList<>(List.of(
                new Story(
                        "who answers for looks reads who looked",
                        profile -> PageAccessReports.areReadByThoseWhoAnswerForLooks(ledger, registered(), profile)),
                new Story(
                        "who is asked to take a case over sees it",
                        profile -> PageTransfers.areSeenByBothCentres(ledger, registered(), profile)),
                new Story(
                        "what may be revealed is offered and a note is added",
                        profile -> PageNotes.areAddedAndAskedForByThoseWhoMay(ledger, registered(), profile)),
                new Story(
                        "what was put right says by which entry",
                        profile -> PagePutRight.isFoundByItsNumber(ledger, registered(), profile)),
                new Story(
                        "what is typed is neither lost nor exposed",
                        profile -> PageDrafts.areNeitherLostNorExposed(ledger, registered(), profile)),
                new Story(
                        "every tab shows what is of whoever is signed in",
                        profile -> PageSessions.areToldInEveryTab(ledger, registered(), profile))));
        if (PageBreakGlass.canBeOverdue()) {
            stories.add(new Story(
                    "who could not wait is reviewed by another person",
                    profile -> PageBreakGlass.isReviewedByAnotherPerson(ledger, registered(), profile)));
        } else {
            System.out.println(
                    "not told in the first days of a month: who could not wait is reviewed by another person");
        }
        return stories;
    }

    void tellOne(Random random) throws IOException {
        List<Story> all = ofAnyLedger();
        tell(all.get(random.nextInt(all.size())));
    }

    DynamicTest test(Story story) {
        return DynamicTest.dynamicTest(story.name(), () -> tell(story));
    }

    private void tell(Story story) throws IOException {
        System.out.println("on the page " + story.name());
        story.told().in(Files.createDirectories(profiles.resolve(story.name())));
    }

    /** @return id of a case of BR-PAT-01 */
    private String registered() {
        var registered = ledger.post(
                "/api/cases",
                "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}",
                "case-worker");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        String path = registered.headers().firstValue("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    record Story(String name, Telling told) {}

    @FunctionalInterface
    interface Telling {
        void in(Path profile) throws IOException;
    }
}
