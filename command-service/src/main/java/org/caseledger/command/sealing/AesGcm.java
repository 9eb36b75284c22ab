package org.caseledger.command.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES in Galois/Counter mode with a random nonce each time and a tag of 128 bits, as persons' data and their keys are sealed. */
final class AesGcm {
    static final int NONCE = 12;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    /**
     * Takes the place of a key that was used, so that none is kept with a cipher: in the same mode, since one that has encrypted keeps the key of that until it encrypts again. What is replaced it
     * overwrites.
     */
    private static final SecretKey BLANK = new SecretKeySpec(new byte[32], "AES");

    private static final GCMParameterSpec BLANK_NONCE = new GCMParameterSpec(TAG_BITS, new byte[NONCE]);

    private final @Nullable Provider provider;
    /** One for each thread: to find the provider of a new one takes several times as long as to seal a text. */
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(this::cipher);

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
            return done(Cipher.ENCRYPT_MODE, key, nonce, bound, plain);
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
            return done(Cipher.DECRYPT_MODE, key, nonce, bound, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(why, e);
        }
    }

    private byte[] done(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = provider == null ? ciphers.get() : cipher();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        } finally {
            if (provider == null) {
                cipher.init(mode, BLANK, BLANK_NONCE);
            }
        }
    }

    /** Of a token a new one each time: its session ends with it. */
    private Cipher cipher() {
        try {
            return provider == null ? Cipher.getInstance(CIPHER) : Cipher.getInstance(CIPHER, provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + CIPHER, e);
        }
    }
}
