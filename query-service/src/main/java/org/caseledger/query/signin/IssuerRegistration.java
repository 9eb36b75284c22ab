package org.caseledger.query.signin;

import java.net.URI;
import java.util.Map;
import org.caseledger.service.access.IssuerAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestOperations;

/** The page at its issuer, who is asked where to send people when the first one signs in: services start while the issuer is away. */
final class IssuerRegistration implements ClientRegistrationRepository {
    static final String ID = "issuer";

    /** As OpenID Connect Discovery has it. */
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private static final ParameterizedTypeReference<Map<String, Object>> MEMBERS =
            new ParameterizedTypeReference<>() {};

    private final RestOperations asked = IssuerAnswers.asked();
    private final String issuer;
    private final String client;
    private final String secret;
    private volatile @Nullable ClientRegistration known;

    IssuerRegistration(String issuer, String client, String secret) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    /** @throws IssuerAway where it is not known and cannot be asked for */
    ClientRegistration get() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ask();
            known = registration;
        }
        return registration;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? get() : null;
    }

    private ClientRegistration ask() {
        try {
            return ClientRegistrations.fromOidcConfiguration(discovered())
                    .registrationId(ID)
                    .clientId(client)
                    .clientSecret(secret)
                    .redirectUri("{baseUrl}" + SignInConfiguration.CODE)
                    .scope(OidcScopes.OPENID)
                    .build();
        } catch (RuntimeException e) {
            throw new IssuerAway(e);
        }
    }

    private Map<String, Object> discovered() {
        URI address = URI.create(issuer.replaceFirst("/$", "") + DISCOVERY);
        Map<String, Object> said =
                asked.exchange(RequestEntity.get(address).build(), MEMBERS).getBody();
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException(address + " says that it is of another issuer");
        }
        return said;
    }
}
