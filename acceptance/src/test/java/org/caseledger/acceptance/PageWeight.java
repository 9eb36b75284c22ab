package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** What a first visit takes on the wire, and that a second one takes nothing of the page's own again. */
final class PageWeight {
    private static final int MOST_BYTES = 60_000;

    /** Is fetched by readers who have none for Hindi. */
    private static final String FONT = ".woff2";

    /** Bodies as they were sent; streams have no end. */
    private static final String SENT =
            "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                    + ".map((one) => one.encodedBodySize + ' ' + one.name)";

    private PageWeight() {}

    static void isLittle(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            for (String language : List.of("en", "hi")) {
                page.clearCache();
                page.follow("/review?lang=" + language);
                page.waitForFigures();
                List<String> sent = sent(page);
                int bytes = sent.stream()
                        .filter(one -> !one.endsWith(FONT))
                        .mapToInt(one -> Integer.parseInt(one.split(" ")[0]))
                        .sum();

                System.out.printf("a first visit in %s is %,d bytes in %d answers%n", language, bytes, sent.size());
                assertThat(sent).as("scripts and figures").hasSizeGreaterThan(20);
                assertThat(bytes).as("" + sent).isLessThanOrEqualTo(MOST_BYTES);
                sent.stream()
                        .map(one -> one.split(" ")[1])
                        .filter(address -> address.contains("/assets/"))
                        .forEach(PageWeight::isKept);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> sent(PageBrowser page) {
        return (List<String>) page.script(SENT);
    }

    private static void isKept(String address) {
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());

            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(address)
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
