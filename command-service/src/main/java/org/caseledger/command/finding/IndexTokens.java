package org.caseledger.command.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.caseledger.command.sealing.RootKey;

/**
 * Tokens of one centre. Each centre has a key of its own, so that nobody can tell that two of them know the same woman; and tokens are so short that different phones and words meet:
 * whoever has the index and even its key cannot be sure of anybody.
 */
final class IndexTokens {
    private static final int PHONE_BITS = 20;
    private static final int WORD_BITS = 12;

    private final SecretKey key;

    IndexTokens(RootKey root, UUID ledger, String centre) {
        this.key = root.derived("search index of " + centre + " in " + ledger);
    }

    List<Integer> phones(Collection<String> phones) {
        return tokens("phone", phones, PHONE_BITS);
    }

    List<Integer> words(Collection<String> words) {
        return tokens("word", words, WORD_BITS);
    }

    private List<Integer> tokens(String kind, Collection<String> texts, int bits) {
        return texts.stream()
                .map(text -> token(kind + "\n" + text, bits))
                .distinct()
                .sorted()
                .toList();
    }

    private int token(String text, int bits) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] all = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(all).getInt() >>> (Integer.SIZE - bits);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + key.getAlgorithm(), e);
        }
    }
}
