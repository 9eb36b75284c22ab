package org.caseledger.service.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers reach the two services, so that the page of one can send to the other. Both must have the same host, because the cookie of
 * the page is of its host alone.
 *
 * @param page origins of the page, whose scripts the command service lets send; none if absent
 * @param commands origins of the command service, that the page sends to; it sends nothing if absent
 */
@ConfigurationProperties("caseledger.origins")
public record BrowserOrigins(
        @DefaultValue List<String> page, @DefaultValue List<String> commands) {
    public BrowserOrigins {
        page = List.copyOf(page);
        commands = List.copyOf(commands);
        Stream.concat(page.stream(), commands.stream()).forEach(BrowserOrigins::requireOrigin);
    }

    /** Where a page sends that came from this host. */
    public Optional<String> commandsAt(String host) {
        return commands.stream()
                .filter(origin -> URI.create(origin).getHost().equalsIgnoreCase(host))
                .findFirst();
    }

    private static void requireOrigin(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && text.equals(uri.getScheme() + "://" + uri.getAuthority())
                    && uri.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException notEvenThat) {
            // said below
        }
        throw new IllegalArgumentException("caseledger.origins takes origins such as https://ledger.example or"
                + " https://ledger.example:8443, without a path: " + text);
    }
}
