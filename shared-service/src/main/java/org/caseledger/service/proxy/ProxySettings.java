package org.caseledger.service.proxy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.service.start.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose {@code X-Forwarded-*} headers are believed.
 *
 * @param addresses of the proxies, each an IP address or a block of them ({@code 10.1.2.0/24}); by default nobody's, because anyone can
 *     write such a header
 */
@ConfigurationProperties("caseledger.proxy")
public record ProxySettings(@DefaultValue List<String> addresses) {
    /** No names: they would be asked of a name server, which others may answer. */
    private static final Pattern ADDRESS =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");

    public ProxySettings {
        addresses = List.copyOf(addresses);
        for (String address : addresses) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new StartRefused(
                        "caseledger.proxy.addresses names \"" + address + "\", which is no IP address",
                        "Give addresses such as 10.1.2.3 or blocks such as 10.1.2.0/24, with commas between.");
            }
        }
    }

    /** Blocks with commas between, as Tomcat takes them. */
    String blocks() {
        return addresses.stream().map(ProxySettings::block).collect(Collectors.joining(","));
    }

    private static String block(String address) {
        if (address.contains("/")) {
            return address;
        }
        return address + (address.contains(":") ? "/128" : "/32");
    }
}
