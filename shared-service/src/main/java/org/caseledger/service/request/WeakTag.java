package org.caseledger.service.request;

/** An {@code ETag} beside which an answer is compressed; beside a strong one none is. */
public final class WeakTag {
    private WeakTag() {}

    public static String of(String content) {
        return "W/\"" + content + "\"";
    }
}
