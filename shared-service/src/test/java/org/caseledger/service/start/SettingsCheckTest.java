package org.caseledger.service.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASELEDGER_PROXY_ADDRESSES",
                "CASELEDGER_PROXY_ADDRESSES_0",
                "CASELEDGER_CHECKPOINT_WITNESSES_0_URL",
                "CASELEDGER_DEADLINES_FIRSTAFTER",
                "CASELEDGER_DEADLINES_FIRST_AFTER",
                "caseledger_pen_secret",
                "CASELEDGER_PAGE", // of Keycloak, in the chapter on signing in
                "CASELEDGERS_OWN_THING",
                "MONGODB_URI"
            })
    void a_variable_that_is_read_or_that_is_of_others_starts(String name) {
        assertThatCode(() -> check(variable(name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "CASELEDGER_PROXY_ADRESSES, CASELEDGER_PROXY_ADDRESSES",
        "CASELEDGER_PROXYADDRESSES, CASELEDGER_PROXY_ADDRESSES",
        "CASELEDGER_CHECKPOINT_WITNESS_0_KEY, CASELEDGER_CHECKPOINT_WITNESSES_0_KEY",
        "CASELEDGER_SEALING_KEY_STORE, CASELEDGER_SEALING_KEYSTORE",
        "CASELEDGER_FINGERPRINTKEY, CASELEDGER_FINGERPRINT_KEY"
    })
    void a_variable_that_nobody_reads_is_named_without_its_value_and_with_the_one_that_was_meant(
            String name, String meant) {
        assertThatThrownBy(() -> check(variable(name)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(name + " (did you mean ")
                .hasMessageContaining(meant + "?")
                .hasMessageContaining(" is no setting of this ledger. ")
                .hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caseledger.proxy.addresses",
                "caseledger.proxy.addresses[0]",
                "caseledger.checkpoint.witnesses[12].url",
                "caseledger.deadlines.first-after",
                "caseledger.deadlines.firstAfter",
                "server.port"
            })
    void an_argument_that_is_read_starts(String name) {
        assertThatCode(() -> check(argument(name))).doesNotThrowAnyException();
    }

    /** A variable's name is read in an environment alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "caseledger.proxy.adresses",
                "caseledger.proxy",
                "caseledger.whatever",
                "CASELEDGER_PROXY_ADDRESSES",
                "caseledger.checkpoint.witnesses.url.more"
            })
    void an_argument_that_nobody_reads_is_refused(String name) {
        assertThatThrownBy(() -> check(argument(name)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining("docs/deploying.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseledger.full", "caseledger.lifeline"})
    void what_a_jvm_is_told_for_others_starts(String name) {
        assertThatCode(() -> check(new PropertiesPropertySource(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, properties(name))))
                .doesNotThrowAnyException();
    }

    private static PropertySource<?> variable(String name) {
        return new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "hidden"));
    }

    private static PropertySource<?> argument(String name) {
        return new MapPropertySource("commandLineArgs", Map.of(name, "hidden"));
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        properties.setProperty(name, "hidden");
        return properties;
    }

    private static void check(PropertySource<?> source) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(source);
            new SettingsCheck().initialize(context);
        }
    }
}
