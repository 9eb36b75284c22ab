package org.caseledger.command.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** AES in Galois/Counter mode with a random nonce each time and a tag of 128 bits, as persons' data and their keys are sealed. */
final class AesGcm {
    static final int NONCE = 12;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    private final @Nullable Provider provider;
    private final SecureRandom random = new SecureRandom();

    /** @param provider of the token that keeps the keys; absent for keys that Java itself uses */
    AesGcm(@Nullable Provider provider) {
        this.provider = provider;
    }

    byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    /** @param bound what is authenticated beside it */
    byte[] encrypted(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }

    /**
     * @param why it is not opened, if it is not
     * @throws CannotBeOpened where it, its nonce or what it is bound to is another one, or it is under another key
     */
    byte[] decrypted(SecretKey key, byte[] nonce, byte[] bound, byte[] ciphertext, String why) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(why, e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = provider == null ? Cipher.getInstance(CIPHER) : Cipher.getInstance(CIPHER, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
