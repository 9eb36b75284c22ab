package org.caseledger.query.evidence;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A proof as C2SP {@code tlog-proof} writes it.
 *
 * @param path hashes from the leaf to the root, in hexadecimal digits
 * @param note behind the empty line
 */
record TlogProofFile(long index, List<String> path, String note) {
    static TlogProofFile read(String text) {
        int blank = text.indexOf("\n\n");
        List<String> lines = text.substring(0, blank).lines().toList();
        if (!lines.get(0).equals("c2sp.org/tlog-proof@v1") || !lines.get(1).matches("index (0|[1-9]\\d*)")) {
            throw new AssertionError(text);
        }
        return new TlogProofFile(
                Long.parseLong(lines.get(1).substring("index ".length())),
                lines.stream().skip(2).map(TlogProofFile::hex).toList(),
                text.substring(blank + 2));
    }

    static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }
}
