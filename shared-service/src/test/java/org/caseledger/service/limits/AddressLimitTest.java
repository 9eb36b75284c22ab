package org.caseledger.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.caseledger.service.problem.Problems;
import org.caseledger.service.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** From several addresses, which a test over loopback has not. */
class AddressLimitTest extends ServiceTest {
    @Autowired
    private Problems problems;

    @Autowired
    private LimitRefusals refusals;

    @Test
    void without_a_token_the_address_is_the_caller() throws ServletException, IOException {
        RequestLimitFilter filter = new RequestLimitFilter(
                new LimitSettings(
                        new LimitSettings.People(1, 1),
                        new LimitSettings.Systems(1, 1),
                        new LimitSettings.Addresses(2, 1),
                        1),
                problems,
                refusals);

        assertThat(status(filter, "203.0.113.7")).isEqualTo(200);
        assertThat(status(filter, "203.0.113.7")).isEqualTo(200);
        assertThat(status(filter, "203.0.113.7")).isEqualTo(429);
        assertThat(status(filter, "203.0.113.8")).isEqualTo(200);
    }

    private static int status(RequestLimitFilter filter, String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
