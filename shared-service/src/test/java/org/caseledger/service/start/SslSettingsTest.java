package org.caseledger.service.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is mistyped in the settings of TLS is one line. */
class SslSettingsTest {

    @Test
    void a_bundle_that_nobody_made_is_named() {
        assertThat(lineOf())
                .contains("no SSL bundle called mongo", "spring.ssl.bundle.pem.mongo.truststore.certificate");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(lineOf("--spring.ssl.bundle.pem.mongo.truststore.certificate=file:/nowhere/authority.pem"))
                .contains("/nowhere/authority.pem", "spring.ssl.bundle.pem");
    }

    private static String lineOf(String... arguments) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Using.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close());
        return StartRefused.within(failure)
                .map(Throwable::getMessage)
                .orElseThrow(() -> new AssertionError("not refused", failure));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static class Using {
        @Bean
        Object server(SslBundles bundles) {
            SslBundle bundle = bundles.getBundle("mongo");
            return bundle.createSslContext();
        }
    }
}
