package org.caseledger.verifier.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of each statement in one language. */
public final class StatementTexts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** Whoever wrote the file that is checked must not write on the terminal of whoever checks. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_SHOWN = 300;

    private final Properties texts = new Properties();

    public StatementTexts(OutputLanguage language) {
        try (InputStream file =
                Objects.requireNonNull(StatementTexts.class.getResourceAsStream(language.file()), language.file())) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(Remark remark) {
        return PLACE.matcher(Objects.requireNonNull(
                        texts.getProperty(remark.statement().name())))
                .replaceAll(place ->
                        Matcher.quoteReplacement(shown(remark.arguments().get(Integer.parseInt(place.group(1))))));
    }

    private String shown(Object argument) {
        if (argument instanceof Remark remark) {
            return of(remark);
        }
        String text = NOT_SHOWN.matcher(String.valueOf(argument)).replaceAll("?");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
