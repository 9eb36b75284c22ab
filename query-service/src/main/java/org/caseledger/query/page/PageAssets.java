package org.caseledger.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Scripts, styles and pictures of the page, under a path that names what they are: browsers keep them for ever, and ask for others as soon
 * as one of them changes.
 */
public final class PageAssets {
    static final String LOCATION = "classpath:/static/assets/";
    private static final String FOLDER = "/static/assets/";
    private static final int BYTES = 8;

    /** What other screens than the first need. */
    private static final Pattern ASKED_LATER = Pattern.compile(
            "(?:screens|kit|words)/|frame/(?:later-known|sign-in)[.]js|store/(?:answers|checkpoint|commands|later-path|rights)[.]js");

    private final String version;
    private final List<String> modules;

    private PageAssets(String version, List<String> modules) {
        this.version = version;
        this.modules = modules;
    }

    /** Read once by a process, which does not change them while it runs. */
    static PageAssets ofClassPath() {
        return Read.ONCE;
    }

    private static PageAssets read() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*")) {
            String address = file.getURL().getPath();
            files.put(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
        }
        for (PageLanguage language : PageLanguage.values()) {
            files.put(TextFiles.name(language), PageTexts.ofScreens(language));
        }
        return new PageAssets(
                version(files),
                files.keySet().stream()
                        .filter(name -> name.endsWith(".js"))
                        .filter(name -> !ASKED_LATER.matcher(name).lookingAt())
                        .toList());
    }

    /** Under which all of them are. */
    public String path() {
        return "/assets/" + version;
    }

    /** Scripts of every screen, below the path: a browser asks for all at once and not for one after another. */
    public List<String> modules() {
        return modules;
    }

    private static String version(Map<String, byte[]> files) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                all.update(name.getBytes(StandardCharsets.UTF_8));
                all.update(content);
            });
            return HexFormat.of().formatHex(all.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Read {
        static final PageAssets ONCE = once();

        private static PageAssets once() {
            try {
                return read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
