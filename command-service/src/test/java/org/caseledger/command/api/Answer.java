package org.caseledger.command.api;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(int status, HttpResponse<String> http, JsonNode json) {

    static Answer of(HttpResponse<String> http) {
        String body = http.body();
        return new Answer(http.statusCode(), http, JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body));
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    String text(String field) {
        return json.path(field).asString("");
    }

    String code() {
        return text("code");
    }

    String id() {
        return text("id");
    }

    long version() {
        return json.path("version").asLong(-1);
    }

    String eTag() {
        return header("ETag");
    }
}
