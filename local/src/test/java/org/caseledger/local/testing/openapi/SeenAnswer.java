package org.caseledger.local.testing.openapi;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** An answer as a client got it. */
public record SeenAnswer(int status, HttpHeaders headers, String body) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Without its parameters; empty without a body. */
    String mediaType() {
        return body.isEmpty() ? "" : header("Content-Type").orElse("none").split(";", 2)[0];
    }
}
