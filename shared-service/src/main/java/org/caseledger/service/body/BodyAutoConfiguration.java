package org.caseledger.service.body;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.caseledger.service.problem.ProblemAutoConfiguration;
import org.caseledger.service.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** How both services read request bodies. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(BodyLimit.class)
public class BodyAutoConfiguration {
    @Bean
    AwaitedBodies bodiesOfCallersWithToken(BodyLimit limit) {
        return new AwaitedBodies(limit);
    }

    /** Apart, so that those who may be anyone do not crowd out the others. */
    @Bean
    AwaitedBodies bodiesOfCallersWithoutToken(BodyLimit limit) {
        return new AwaitedBodies(limit);
    }

    @Bean
    SlowBodyWatch slowBodyWatch(List<AwaitedBodies> all) {
        return new SlowBodyWatch(all);
    }

    /** After security: who may not ask is not read. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            Problems problems,
            BodyLimit limit,
            AwaitedBodies bodiesOfCallersWithToken,
            AwaitedBodies bodiesOfCallersWithoutToken) {
        FilterRegistrationBean<BodyFilter> registration = new FilterRegistrationBean<>(
                new BodyFilter(problems, limit, bodiesOfCallersWithToken, bodiesOfCallersWithoutToken));
        registration.setOrder(0);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodies() {
        return tomcat -> tomcat.addEngineValves(new UnreadBodyValve());
    }

    @Bean
    MeterBinder awaitedBodyMetrics(AwaitedBodies bodiesOfCallersWithToken, AwaitedBodies bodiesOfCallersWithoutToken) {
        return registry -> {
            gauge(bodiesOfCallersWithToken, "true").register(registry);
            gauge(bodiesOfCallersWithoutToken, "false").register(registry);
        };
    }

    private static Gauge.Builder<AwaitedBodies> gauge(AwaitedBodies bodies, String token) {
        return Gauge.builder("caseledger.bodies.awaited", bodies, AwaitedBodies::size)
                .description("Request bodies that have begun and not ended")
                .tag("token", token);
    }
}
