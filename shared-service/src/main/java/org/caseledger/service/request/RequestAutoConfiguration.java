package org.caseledger.service.request;

import java.util.List;
import org.apache.catalina.Engine;
import org.caseledger.service.problem.BodyFaults;
import org.caseledger.service.problem.ProblemAutoConfiguration;
import org.caseledger.service.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What no request may say to either service. */
@AutoConfiguration(after = ProblemAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication
public class RequestAutoConfiguration {
    /** After those that look who asks, before those that wait or work. */
    private static final int AFTER_ROLES = Ordered.HIGHEST_PRECEDENCE + 100;

    /** Formats that libraries bring along; their mappers drop a field that nobody reads, ours refuses it. */
    private static final List<MediaType> FOREIGN = List.of(
            new MediaType("application", "yaml"),
            new MediaType("application", "cbor"),
            new MediaType("application", "x-jackson-smile"),
            MediaType.APPLICATION_XML);

    @Bean
    WebMvcConfigurer requestRules(ObjectProvider<RequestRule> rules, BodyFaults bodies) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RequestRules(rules, bodies)).order(AFTER_ROLES);
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(all -> all.removeIf(RequestAutoConfiguration::isForeign));
            }
        };
    }

    @Bean
    RequestRule parameterFaults(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        return new ParameterFaults(conversion);
    }

    /** A method that nobody knows is refused by what knows the methods of the path, with these; the server itself refuses {@code TRACE}. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** What the firewall refuses before anything else has seen it. */
    @Bean
    RequestRejectedHandler firewallProblems(Problems problems) {
        return new FirewallProblems(problems);
    }

    /** Added last to those of the host, so that it comes before the page that Spring Boot has the server write. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByServer(ObjectProvider<Problems> problems) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedByServerValve(problems)));
    }

    /** Two wake each other for what little the server does besides requests, which shows where nobody asks anything. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> oneUtilityThread() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> ((Engine) context.getParent().getParent())
                        .getService()
                        .getServer()
                        .setUtilityThreads(1));
    }

    @Bean
    ErrorProblems errorProblems(Problems problems) {
        return new ErrorProblems(problems);
    }

    private static boolean isForeign(HttpMessageConverter<?> converter) {
        return FOREIGN.stream()
                .anyMatch(type -> converter.getSupportedMediaTypes().contains(type));
    }
}
