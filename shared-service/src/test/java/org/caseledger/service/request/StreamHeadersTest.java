package org.caseledger.service.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class StreamHeadersTest {
    @Test
    void a_stream_whose_client_has_gone_before_it_began_is_ended() throws IOException {
        SseEmitter stream = new SseEmitter();
        HttpServletResponse gone = mock(HttpServletResponse.class);
        doThrow(new IOException("connection reset")).when(gone).flushBuffer();

        assertThatThrownBy(() -> StreamHeaders.send(gone, stream)).isInstanceOf(IOException.class);

        assertThatThrownBy(() -> stream.send("a board")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_wants_the_headers_alone_is_sent_no_stream() {
        assertThatThrownBy(() -> StreamHeaders.requireGet(new MockHttpServletRequest("HEAD", "/api/events")))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
        assertThatCode(() -> StreamHeaders.requireGet(new MockHttpServletRequest("GET", "/api/events")))
                .doesNotThrowAnyException();
    }
}
