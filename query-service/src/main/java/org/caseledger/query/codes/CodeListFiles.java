package org.caseledger.query.codes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.service.json.LedgerJson;

/** Each list of {@code GET /api/codes} by itself, for those who keep it beside what it explains. */
public final class CodeListFiles {
    private CodeListFiles() {}

    /** JSON by the name of the list, in one order; the districts are {@code districts}. */
    public static Map<String, byte[]> all() {
        CodeLists published = CodeLists.all();
        Map<String, byte[]> files = new LinkedHashMap<>();
        published.lists().forEach((name, labels) -> files.put(name, json(labels)));
        files.put("districts", json(published.districts()));
        return files;
    }

    private static byte[] json(Object list) {
        return LedgerJson.mapper().writeValueAsBytes(list);
    }
}
