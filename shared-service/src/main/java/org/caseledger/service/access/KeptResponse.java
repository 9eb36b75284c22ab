package org.caseledger.service.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/** An answer of another server that is read whole, and can be read again. */
final class KeptResponse {
    private static final int LONGEST = 1 << 20;

    private final HttpStatusCode status;
    private final HttpHeaders headers;
    private final byte[] body;

    private KeptResponse(HttpStatusCode status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static KeptResponse of(ClientHttpResponse answer) throws IOException {
        try (answer) {
            return new KeptResponse(
                    answer.getStatusCode(), HttpHeaders.copyOf(answer.getHeaders()), whole(answer.getBody()));
        }
    }

    private static byte[] whole(InputStream answer) throws IOException {
        byte[] body = answer.readNBytes(LONGEST);
        if (body.length == LONGEST) {
            throw new IOException("the answer is longer than " + LONGEST + " bytes");
        }
        return body;
    }

    /** And no page that something on the way shows in its place. */
    boolean isGood() {
        MediaType type = headers.getContentType();
        return status.is2xxSuccessful() && type != null && type.getSubtype().endsWith("json");
    }

    ClientHttpResponse anew() {
        return new ClientHttpResponse() {
            @Override
            public HttpStatusCode getStatusCode() {
                return status;
            }

            @Override
            public String getStatusText() {
                return "";
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }

            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(body);
            }

            @Override
            public void close() {
                // was read before
            }
        };
    }

    @Override
    public String toString() {
        return Integer.toString(status.value());
    }
}
