package org.caseledger.acceptance.walk;

import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param replayed whether it is the first answer to this key, told again
 */
record Answer(int status, JsonNode body, boolean replayed) {
    boolean accepted() {
        return status == 200 || status == 201;
    }

    String code() {
        return text("code");
    }

    long version() {
        return body.path("version").asLong(-1);
    }

    String text(String field) {
        return body.path(field).asString("");
    }
}
