package org.caseledger.service.proxy;

import org.apache.catalina.valves.RemoteIpValve;
import org.caseledger.service.start.StartRefused;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.context.annotation.Bean;

/** Scheme, host and address of the caller behind a named proxy, for both services. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(ProxySettings.class)
public class ProxyAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> namedProxies(
            ProxySettings settings, ServerProperties server) {
        ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
        if (strategy != null && strategy != ForwardHeadersStrategy.NONE) {
            throw new StartRefused(
                    "server.forward-headers-strategy is " + strategy + ", which believes the headers of whole networks",
                    "Remove it, and name your proxy in caseledger.proxy.addresses.");
        }
        return tomcat -> {
            if (!settings.addresses().isEmpty()) {
                tomcat.addEngineValves(believing(settings.blocks()));
            }
        };
    }

    private static RemoteIpValve believing(String proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
