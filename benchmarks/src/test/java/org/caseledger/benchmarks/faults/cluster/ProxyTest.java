package org.caseledger.benchmarks.faults.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // set before each test
class ProxyTest {
    private Echo echo;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = Echo.start();
        proxy = Proxy.before(echo.port());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void in_fair_weather_bytes_pass_both_ways() throws IOException {
        try (Caller caller = Caller.of(proxy)) {
            assertThat(caller.echoOf('a')).isEqualTo('a');
        }
    }

    @Test
    void a_cut_resets_the_connections_there_are_and_lets_others_in() throws IOException {
        try (Caller cut = Caller.of(proxy)) {
            assertThat(cut.echoOf('a')).isEqualTo('a');

            proxy.cut();

            assertThatThrownBy(() -> cut.echoOf('b')).isInstanceOf(SocketException.class);
        }
        in_fair_weather_bytes_pass_both_ways();
    }

    @Test
    void while_it_refuses_nobody_gets_through() throws IOException {
        proxy.refuse();
        try (Caller caller = Caller.of(proxy)) {
            assertThatThrownBy(() -> caller.echoOf('a')).isInstanceOf(SocketException.class);
        }

        proxy.heal();

        in_fair_weather_bytes_pass_both_ways();
    }

    @Test
    void a_swallowed_request_never_arrives_and_its_connection_stays() throws IOException {
        try (Caller caller = Caller.of(proxy)) {
            assertThat(caller.echoOf('a')).isEqualTo('a');

            proxy.swallow(EnumSet.of(FlowDirection.REQUESTS));

            assertThatThrownBy(() -> caller.echoOf('b')).isInstanceOf(SocketTimeoutException.class);
            assertThat(echo.received()).containsExactly('a');
        }
    }

    @Test
    void a_swallowed_reply_leaves_the_request_done() throws IOException {
        try (Caller caller = Caller.of(proxy)) {
            assertThat(caller.echoOf('a')).isEqualTo('a');

            proxy.swallow(EnumSet.of(FlowDirection.REPLIES));

            assertThatThrownBy(() -> caller.echoOf('b')).isInstanceOf(SocketTimeoutException.class);
            assertThat(echo.received()).containsExactly('a', 'b');
        }
    }

    @Test
    void a_connection_that_lost_bytes_is_reset_when_healed_and_one_that_lost_none_goes_on() throws IOException {
        try (Caller idle = Caller.of(proxy);
                Caller caller = Caller.of(proxy)) {
            assertThat(idle.echoOf('a')).isEqualTo('a');
            proxy.swallow(EnumSet.of(FlowDirection.REPLIES));
            assertThatThrownBy(() -> caller.echoOf('b')).isInstanceOf(SocketTimeoutException.class);

            proxy.heal();

            assertThatThrownBy(() -> caller.echoOf('c')).isInstanceOf(SocketException.class);
            assertThat(idle.echoOf('d')).isEqualTo('d');
        }
    }

    @Test
    void what_is_delayed_arrives_late() throws IOException {
        try (Caller caller = Caller.of(proxy)) {
            proxy.delay(Duration.ofMillis(100));
            long begun = System.nanoTime();

            assertThat(caller.echoOf('a')).isEqualTo('a');

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void a_client_of_socks_says_where_it_wants_to() throws IOException {
        try (Proxy socks = Proxy.socks();
                Socket client = new Socket(new java.net.Proxy(
                        java.net.Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", socks.port())))) {
            client.connect(new InetSocketAddress("127.0.0.1", echo.port()));
            Caller caller = new Caller(client);

            assertThat(caller.echoOf('a')).isEqualTo('a');
            socks.swallow(EnumSet.of(FlowDirection.REPLIES));
            client.setSoTimeout(100);
            assertThatThrownBy(() -> caller.echoOf('b')).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
