package org.caseledger.service.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses a setting of the ledger that nobody reads: who mistypes one believes that a proxy is named, a key is set or a limit is lowered. Its value is not repeated, because
 * it may be a secret.
 */
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        KnownSettings known = KnownSettings.all();
        List<String> unknown = context.getEnvironment().getPropertySources().stream()
                .flatMap(source -> unknownIn(source, known))
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    unknown.stream().map(name -> told(name, known)).collect(Collectors.joining(", "))
                            + (unknown.size() == 1 ? " is no setting" : " are no settings") + " of this ledger",
                    "Write it as docs/deploying.md does, or take it out; "
                            + KnownSettings.PREFIX.toUpperCase(Locale.ROOT) + "_… and " + KnownSettings.PREFIX
                            + ".… are for settings alone.");
        }
    }

    private static Stream<String> unknownIn(PropertySource<?> source, KnownSettings known) {
        if (!(source instanceof EnumerablePropertySource<?> names)) {
            return Stream.empty();
        }
        boolean isEnvironment = source instanceof SystemEnvironmentPropertySource;
        boolean isShared =
                isEnvironment || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        return Arrays.stream(names.getPropertyNames())
                .filter(SettingsCheck::isOfLedger)
                .filter(name -> !(isEnvironment ? known.hasVariable(name) : known.has(name)))
                .filter(name -> !(isShared && known.isOfOthers(name)));
    }

    private static boolean isOfLedger(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(KnownSettings.PREFIX + ".") || lower.startsWith(KnownSettings.PREFIX + "_");
    }

    private static String told(String name, KnownSettings known) {
        return known.near(name)
                .map(near -> name + " (did you mean " + near.replace("[]", "[0]") + ", in an environment "
                        + KnownSettings.variable(near.replace("[]", ".0")).replace("-", "") + "?)")
                .orElse(name);
    }
}
