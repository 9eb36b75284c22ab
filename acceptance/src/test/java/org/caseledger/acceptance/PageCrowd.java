package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The page of a State of 865 centres, whose figures the browser makes of those of this one, while four things change each second. */
final class PageCrowd {
    private static final int CENTRES = 865;
    private static final Duration WATCHED = Duration.ofSeconds(10);
    private static final double MOST_BUSY = 0.5;
    private static final int MOST_MILLIS = 200;

    private static final String MANY = """
            (() => {
              const real = window.fetch.bind(window);
              const plain = (path) => String(path).replace(/[?&]min-position=[0-9]+/, '');
              let position = 100000000;
              const crowd = (report) => {
                const some = report.centres;
                report.centres = Array.from({length: %d}, (_, i) => {
                  const one = some[i %% some.length];
                  const round = Math.floor(i / some.length);
                  const counts = {...one.counts, casesOverdue: one.counts.casesOverdue + ((i + position) %% 7 === 0 ? 1 : 0)};
                  return {...one, centre: one.centre.slice(0, 7) + (10 + round), nameEn: one.nameEn + ' ' + round, counts};
                });
                report.position = position;
                return report;
              };
              const stream = (today) => new ReadableStream({start: (to) => {
                const each = setInterval(() => {
                  position += 1;
                  try {
                    to.enqueue(new TextEncoder().encode(`event: board\nid: ${position}\ndata: {"today": "${today}"}\n\n`));
                  } catch {
                    clearInterval(each);
                  }
                }, 250);
              }});
              window.fetch = async (path, options) => {
                const address = String(path);
                if (address.includes('/board/stream')) {
                  const {today} = await (await real('/api/ledger')).json();
                  return new Response(stream(today), {headers: {'Content-Type': 'text/event-stream'}});
                }
                if (!address.includes('/reports/standing')) return real(plain(path), options);
                const answer = await real(plain(path), options);
                return new Response(JSON.stringify(crowd(await answer.json())), {headers: {'Content-Type': 'application/json'}});
              };
              window.longTasks = [];
              new PerformanceObserver((list) => list.getEntries().forEach((task) => longTasks.push(task.duration)))
                  .observe({type: 'longtask', buffered: true});
            })()""".formatted(CENTRES);

    /** From a click on the head of a column until the rows stand in the new order on the screen. */
    private static final String CLICKED = """
            const done = arguments[arguments.length - 1];
            const head = document.querySelectorAll('#centres thead a')[arguments[0]];
            const began = performance.now();
            head.click();
            requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done(performance.now() - began)), 0));""";

    private PageCrowd() {}

    static void isQuick(RunningLedger ledger, Path profile) throws InterruptedException {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            page.before(MANY);
            for (String screen : List.of("/review", "/centres")) {
                page.follow(screen + "?lang=en");
                page.waitForFigures();
                assertThat(page.contents("main [data-missing] + button").toString())
                        .as("not all at once")
                        .contains("More");
                page.script("longTasks = []");
                double busy = busy(page);
                double slowest = 0;
                for (int column : new int[] {0, 1, 4, 1}) {
                    slowest = Math.max(slowest, ((Number) page.later(CLICKED, column)).doubleValue());
                }
                List<?> longTasks = (List<?>) page.script("return longTasks");
                System.out.printf(
                        "%s of %d centres: main thread busy %.1f %%, slowest redraw after a click %.0f ms, long tasks %s%n",
                        screen, CENTRES, busy * 100, slowest, longTasks);

                assertThat(busy).as(screen).isLessThanOrEqualTo(MOST_BUSY);
                assertThat(slowest).as(screen).isLessThanOrEqualTo(MOST_MILLIS);
                assertThat(longTasks)
                        .as(screen)
                        .allSatisfy(task ->
                                assertThat(((Number) task).doubleValue()).isLessThanOrEqualTo(MOST_MILLIS));
                assertThat(page.complaints()).isEmpty();
            }
        }
    }

    private static double busy(PageBrowser page) throws InterruptedException {
        PageBrowser.Metrics before = page.metrics();
        Thread.sleep(WATCHED.toMillis());
        return page.metrics().busySince(before);
    }
}
