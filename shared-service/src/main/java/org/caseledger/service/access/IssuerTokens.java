package org.caseledger.service.access;

import java.util.EnumSet;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;
import org.springframework.web.client.RestOperations;

/**
 * Reads what the issuer has signed with any of its keys. It may go over to keys of another kind while services run: each way to sign is believed
 * of which an issuer publishes half of the key alone.
 */
public final class IssuerTokens {
    private IssuerTokens() {}

    /**
     * @param at where the issuer, or its keys, are
     * @param asked as {@link IssuerAnswers} asks
     */
    public static NimbusJwtDecoder decoder(JwkSetUriJwtDecoderBuilder at, RestOperations asked) {
        return at.restOperations(asked)
                .jwsAlgorithms(believed -> believed.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                .build();
    }
}
