package org.caseledger.service.texts;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of some bundles: {@code <bundle>.properties} in English and {@code <bundle>_hi.properties}, UTF-8. A text may have placeholders
 * as {@link java.text.MessageFormat} has them; whoever fills them by itself asks for it as it is written.
 */
public final class Texts extends ResourceBundleMessageSource {
    private final String[] bundles;

    private Texts(String[] bundles) {
        this.bundles = bundles;
        setBasenames(bundles);
        // Not that of whatever thread asks first: one of a server that was stopped finds nothing any more.
        setBundleClassLoader(Texts.class.getClassLoader());
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    /** @param bundles on the class path, folders by slashes */
    public static Texts of(String... bundles) {
        return new Texts(bundles.clone());
    }

    /**
     * As it is written.
     *
     * @throws MissingResourceException so that nothing with a hole is shown
     */
    public String written(String key, Locale language) {
        return in(language)
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException(
                        key + " has no text in " + String.join(", ", bundles), String.join(", ", bundles), key))
                .getString(key);
    }

    /** All as they are written, by key. */
    public Map<String, String> allWritten(Locale language) {
        Map<String, String> all = new TreeMap<>();
        in(language)
                .forEach(bundle ->
                        Collections.list(bundle.getKeys()).forEach(key -> all.put(key, bundle.getString(key))));
        return all;
    }

    private Stream<ResourceBundle> in(Locale language) {
        return Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(
                        getResourceBundle(bundle, language), bundle + " is missing from the class path"));
    }
}
