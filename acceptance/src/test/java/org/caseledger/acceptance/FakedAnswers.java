package org.caseledger.acceptance;

import java.time.LocalDate;
import java.util.Objects;

/** What the scripts of a document get in place of answers of the service, and what they asked; every other answer is the service's own. */
final class FakedAnswers {
    /**
     * Of a path that has a part of {@code faked} in it, its {@code ms} pass, then its {@code status} and {@code body} are the answer, or {@code edit}
     * changes the one of {@code path}. Where a change was told, every answer has it.
     */
    private static final String FETCH = """
            const real = window.fetch.bind(window);
            const today = '%s';
            window.asked = [];
            window.newest = 1e9;
            window.faked = %s;
            const headers = { 'Content-Type': 'application/json' };
            const passed = (ms, signal) => new Promise((soon, fails) => {
              setTimeout(soon, ms);
              signal?.addEventListener('abort', () => fails(signal.reason));
            });
            window.tell = (day = today) => {
              window.newest += 1;
              window.board.enqueue(new TextEncoder().encode(`id:${window.newest}\\ndata:{"today":"${day}"}\\n\\n`));
            };
            window.fetch = async (address, options) => {
              const path = String(address).replace(/[?&]min-position=\\d+$/, '');
              window.asked.push(path);
              const how = Object.entries(window.faked).find(([part]) => path.includes(part))?.[1] ?? {};
              if (how.ms) await passed(how.ms, options?.signal);
              if (how.status) return new Response(typeof how.body === 'string' ? how.body : JSON.stringify(how.body), { status: how.status, headers });
              if (path.endsWith('/stream')) {
                return new Response(new ReadableStream({ start(board) {
                  window.board = board;
                  window.tell();
                } }));
              }
              const answer = await real(how.path?.(path) ?? path, options);
              if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) return answer;
              const body = await answer.json();
              if ('position' in body) body.position = window.newest;
              return new Response(JSON.stringify(how.edit?.(body, path) ?? body), { headers });
            };""";

    private final PageBrowser page;
    private final LocalDate today;

    private FakedAnswers(PageBrowser page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    /** In every document that is opened from now on. */
    static FakedAnswers in(PageBrowser page, RunningLedger ledger, String faked) {
        LocalDate today = LocalDate.parse(
                ledger.json("/api/ledger", "state-officer").path("today").asString());
        page.before(FETCH.formatted(today, faked));
        return new FakedAnswers(page, today);
    }

    /** From now on, beside what is faked already. */
    void are(String faked) {
        page.script("Object.assign(window.faked, " + faked + ")");
    }

    /** Something changed. */
    void tell() {
        page.script("window.tell()");
    }

    /** The day has ended. */
    void tellOfTomorrow() {
        page.script("window.tell(arguments[0])", today.plusDays(1).toString());
    }

    /** Whoever begins to follow is told of tomorrow, and of nothing else that they do not know. */
    void onlyTheDayEnds() {
        page.script(
                "const [tomorrow] = arguments; const { tell } = window; window.newest -= 1; window.tell = () => tell(tomorrow)",
                today.plusDays(1).toString());
    }

    long asked(String part) {
        return ((Number) Objects.requireNonNull(
                        page.script("return window.asked.filter((path) => path.includes(arguments[0])).length", part)))
                .longValue();
    }
}
