package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser, as one of the demo users sees it. */
final class PageBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String AXE = axe();

    /** What axe calls a violation, with the elements that have it. */
    private static final String RUN_AXE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']}).then(
                (found) => done(found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).slice(0, 3).join(' '))),
                (failure) => done([String(failure)]));""";

    /** Of what {@code on} is, nothing where that is the page itself. */
    static final String NAME_OF_FOCUSED =
            "on === document.body ? '' : on.getAttribute('aria-label') || on.innerText || on.name || on.id || on.tagName";

    private static final String ANSWERED = """
            const parts = [...document.querySelectorAll('main .part')];
            return parts.length > 0 && parts.every((part) => part.getAttribute('aria-busy') === 'false' && part.children.length > 0)""";

    private final ChromeDriver browser;
    private final String url;

    private PageBrowser(ChromeDriver browser, String url) {
        this.browser = browser;
        this.url = url;
    }

    static PageBrowser open(Path profile, String url, int width, int height) {
        return new PageBrowser(Chromium.open(profile, width, height), url);
    }

    void signIn(String user, String language) {
        browser.get(url + "/?lang=" + language);
        By button = By.cssSelector("[data-demo-user='" + user + "']");
        waitFor(button);
        browser.findElement(button).click();
        waitFor(By.id("who"));
    }

    void signOut() {
        browser.findElement(By.id("sign-out")).click();
        waitFor(By.id("token"));
    }

    /** As one that has run out. */
    void loseSession() {
        browser.manage().deleteCookieNamed("caseledger-session");
    }

    String tab() {
        return browser.getWindowHandle();
    }

    /** As behind another one. */
    void hide(boolean isHidden) {
        script("Object.defineProperty(document, 'hidden', { configurable: true, get: () => %s });".formatted(isHidden)
                + "document.dispatchEvent(new Event('visibilitychange'))");
    }

    void openTab(String address) {
        browser.switchTo().newWindow(WindowType.TAB);
        follow(address);
    }

    void toTab(String tab) {
        browser.switchTo().window(tab);
    }

    void closeTab() {
        browser.close();
    }

    void answerYes() {
        browser.switchTo().alert().accept();
    }

    void answerNo() {
        browser.switchTo().alert().dismiss();
    }

    /** As a link that somebody sent. */
    void follow(String address) {
        browser.get(url + address);
    }

    /** The ledger notices that a document was left when it says the next word to it, which takes eight seconds at most. */
    void waitUntilLeftStreamsHaveEnded() {
        try {
            Thread.sleep(9_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void click(String selector) {
        browser.findElement(By.cssSelector(selector)).click();
    }

    void waitFor(By element) {
        new WebDriverWait(browser, PATIENCE)
                .until(page -> !page.findElements(element).isEmpty()
                        && page.findElement(element).isDisplayed());
    }

    /** Until every part of the screen has its answer. */
    void waitForFigures() {
        try {
            new WebDriverWait(browser, PATIENCE).until(page -> Boolean.TRUE.equals(browser.executeScript(ANSWERED)));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "no figures at " + browser.getCurrentUrl() + " but " + contents("#page") + ", " + complaints(), e);
        }
    }

    /** The whole number that stands in the first such element, -1 while none does. */
    int count(String selector) {
        String text = (String) browser.executeScript(
                "return (document.querySelector(arguments[0]) || {}).textContent || ''", selector);
        String digits = text.replace(",", "").strip();
        return digits.matches("\\d+") ? Integer.parseInt(digits) : -1;
    }

    /** @throws AssertionError while there is none: whoever waits for it asks again */
    String text(String selector) {
        return texts(selector).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing on the page is " + selector));
    }

    /** All at one moment: an element that was found may be gone when it is asked for its text. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>) Objects.requireNonNull(browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())",
                selector));
    }

    /** The same with what is folded away, in one line each. */
    @SuppressWarnings("unchecked")
    List<String> contents(String selector) {
        return (List<String>) Objects.requireNonNull(browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map((element) => element.textContent.replace(/\\s+/g, ' ').trim())",
                selector));
    }

    /** With its line breaks. */
    String raw(String selector) {
        return (String) Objects.requireNonNull(
                browser.executeScript("return document.querySelector(arguments[0]).textContent", selector));
    }

    String state() {
        return (String)
                browser.executeScript("return (document.getElementById('live') || {dataset: {}}).dataset.state || ''");
    }

    void press(CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    /** In one call, which takes a tenth of the time of as many. */
    void pressOften(CharSequence key, int times) {
        Actions presses = new Actions(browser);
        for (int i = 0; i < times; i++) {
            presses.sendKeys(key);
        }
        presses.perform();
    }

    /** All at once, and not key by key. */
    void paste(String text) {
        browser.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** What the keyboard acts on: its own text or name, nothing where it is the page itself. */
    String focused() {
        return (String) Objects.requireNonNull(
                browser.executeScript("const on = document.activeElement; return " + NAME_OF_FOCUSED));
    }

    /** Runs in every document that is opened from now on, before its own scripts. */
    String before(String script) {
        return (String) Objects.requireNonNull(
                browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                        .get("identifier"));
    }

    /** @param script what {@link #before} gave */
    void notBefore(String script) {
        browser.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }

    Metrics metrics() {
        browser.executeCdpCommand("Performance.enable", Map.of());
        Map<Object, Object> metrics = new HashMap<>();
        ((List<?>) Objects.requireNonNull(browser.executeCdpCommand("Performance.getMetrics", Map.of())
                        .get("metrics")))
                .stream().map(one -> (Map<?, ?>) one).forEach(one -> metrics.put(one.get("name"), one.get("value")));
        return new Metrics(
                number(metrics, "Timestamp"), number(metrics, "TaskDuration"), number(metrics, "JSHeapUsedSize"));
    }

    private static double number(Map<Object, Object> metrics, String name) {
        return ((Number) Objects.requireNonNull(metrics.get(name), name)).doubleValue();
    }

    /**
     * @param at seconds
     * @param busy seconds that its one thread was busy until then
     * @param heap bytes that its objects take
     */
    record Metrics(double at, double busy, double heap) {
        double busySince(Metrics before) {
            return (busy - before.busy) / (at - before.at);
        }
    }

    Object script(String script, Object... arguments) {
        return browser.executeScript(script, arguments);
    }

    /** What a script gives once it calls the last of its arguments. */
    Object later(String script, Object... arguments) {
        return Objects.requireNonNull(browser.executeAsyncScript(script, arguments));
    }

    void collectGarbage() {
        browser.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
    }

    /** What a script module of the page says: {@code module} is its path below the assets, {@code use} an expression about {@code m}. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T module(String module, String use, Object... arguments) {
        Map<String, Object> said = (Map<String, Object>) browser.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "const assets = document.querySelector('script[type=module]').src.replace(/page\\.js$/, '');"
                        + "import(assets + '" + module + "').then((m) => done({said: ((args) => " + use
                        + ")([...arguments].slice(0, -1))}), (failure) => done({failure: String(failure)}));",
                arguments);
        assertThat(said).as(use).doesNotContainKey("failure");
        return (T) said.get("said");
    }

    /** WCAG 2.2 AA, as far as a program can tell. */
    List<?> violations() {
        browser.executeScript(AXE);
        return (List<?>) browser.executeAsyncScript(RUN_AXE);
    }

    /** Whatever the browser complained about since it was asked last. */
    List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    boolean scrollsSideways() {
        return Boolean.TRUE.equals(browser.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    void width(int pixels) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As somebody who was never here; the session stays. */
    void clearCache() {
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    void dark(boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void reducedMotion(boolean reduced) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of(
                                "name", "prefers-reduced-motion", "value", reduced ? "reduce" : "no-preference"))));
    }

    void offline(boolean offline) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** To be looked at; kept below {@code target}. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of A4, as people print it: without backgrounds. */
    byte[] printed() {
        Map<String, Object> printed = browser.executeCdpCommand(
                "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true));
        return Base64.getDecoder().decode((String) Objects.requireNonNull(printed.get("data")));
    }

    @Override
    public void close() {
        browser.quit();
    }

    private static String axe() {
        try (var in = PageBrowser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
