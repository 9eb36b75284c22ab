package org.caseledger.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.bson.Document;
import org.bson.types.Binary;

/** Keys of persons, as whoever has the database of keys and the file of wrapping keys has them. */
final class UnwrappedKeys {
    private static final int TAG_BITS = 128;

    private UnwrappedKeys() {}

    /** @return all that are stored, by their ids */
    static Map<String, byte[]> of(RunningLedger ledger, Path data) throws IOException, GeneralSecurityException {
        char[] password =
                Files.readString(data.resolve("wrapping-keys.password")).strip().toCharArray();
        KeyStore wrapping = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(data.resolve("wrapping-keys.p12"))) {
            wrapping.load(file, password);
        }
        Map<String, byte[]> unwrapped = new HashMap<>();
        try (MongoClient client = MongoClients.create(ledger.storeUrl())) {
            for (Document stored :
                    client.getDatabase("caseledger_keys").getCollection("keys").find()) {
                Key key = wrapping.getKey("wrapping-" + stored.getInteger("generation"), password);
                unwrapped.put(stored.getString("_id"), unwrapped(stored, key));
            }
        }
        return unwrapped;
    }

    private static byte[] unwrapped(Document stored, Key wrapping) throws GeneralSecurityException {
        UUID id = UUID.fromString(stored.getString("_id"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, wrapping, new GCMParameterSpec(TAG_BITS, bytes(stored, "nonce")));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(stored.getInteger("generation"))
                .array());
        return cipher.doFinal(bytes(stored, "wrapped"));
    }

    private static byte[] bytes(Document stored, String field) {
        return stored.get(field, Binary.class).getData();
    }
}
