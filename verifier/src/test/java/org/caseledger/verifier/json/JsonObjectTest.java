package org.caseledger.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.caseledger.verifier.report.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    private static JsonObject read(String json) {
        return JsonObject.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void members_are_read_by_name() {
        JsonObject read = read(
                " {\"text\": \"a\\n\\u0928\\\"न\", \"whole\":-7, \"half\":0.5,\"yes\":true,\"none\":null,\"list\":[{\"a\":1},{ }],\"empty\":[]} ");

        assertThat(read.text("text")).isEqualTo("a\nन\"न");
        assertThat(read.number("whole")).isEqualTo(-7);
        assertThat(read.isTrue("yes")).isTrue();
        assertThat(read.isTrue("none")).isFalse();
        assertThat(read.textOrAbsent("none")).isNull();
        assertThat(read.textOrAbsent("other")).isNull();
        assertThat(read.objects("list")).hasSize(2);
        assertThat(read.objects("list").get(0).number("a")).isEqualTo(1);
        assertThat(read.objects("empty")).isEmpty();
        assertThat(read.objects("other")).isEmpty();
    }

    @Test
    void a_member_of_another_kind_is_none() {
        JsonObject read = read("{\"text\":\"a\",\"half\":0.5}");

        assertThatThrownBy(() -> read.number("text")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read.number("half")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read.text("other")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read.object("text")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read.objects("text")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{\"a\":01}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":tru}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\" 1}",
                "{\"a\":[1 2]}",
                "{\"a\":\"b}"
            })
    void what_is_no_object_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_nested_without_end_exhausts_nobody() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(Malformed.class);
    }
}
