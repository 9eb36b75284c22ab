package org.caseledger.command.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES in Galois/Counter mode under one key, with a tag of 128 bits, as persons' data and their keys are sealed. */
final class AesGcm implements AutoCloseable {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    /** To look for it takes several times as long as to seal a text. */
    private static final Provider JAVA_ITSELF = provider();

    /**
     * Takes the place of the key at the end: as long as a cipher is anywhere it keeps its last one. It encrypts under this one, since one that
     * has encrypted keeps the key of that until it encrypts again; what is replaced it overwrites.
     */
    private static final SecretKey BLANK = new SecretKeySpec(new byte[32], "AES");

    private static final GCMParameterSpec BLANK_NONCE = new GCMParameterSpec(TAG_BITS, new byte[Nonces.BYTES]);

    private final SecretKey key;
    private final @Nullable Provider provider;
    /** Made when it is needed. To expand a key takes longer than to seal a text. */
    private @Nullable Cipher kept;

    /** @param key that Java itself uses */
    AesGcm(SecretKey key) {
        this(key, null);
    }

    /** @param provider of the token that keeps the key; absent for one that Java itself uses */
    AesGcm(SecretKey key, @Nullable Provider provider) {
        this.key = key;
        this.provider = provider;
    }

    /**
     * @param nonce that was never used under this key
     * @param bound what is authenticated beside it
     */
    byte[] encrypted(byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return done(Cipher.ENCRYPT_MODE, nonce, bound, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }

    /**
     * @param why it is not opened, if it is not
     * @throws CannotBeOpened where it, its nonce or what it is bound to is another one, or it is under another key
     */
    byte[] decrypted(byte[] nonce, byte[] bound, byte[] ciphertext, String why) {
        try {
            return done(Cipher.DECRYPT_MODE, nonce, bound, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(why, e);
        }
    }

    private synchronized byte[] done(int mode, byte[] nonce, byte[] bound, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = cipher();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher.doFinal(text);
    }

    /** Of a token a new one each time: its session ends with it. */
    private Cipher cipher() throws GeneralSecurityException {
        if (provider != null) {
            return Cipher.getInstance(CIPHER, provider);
        }
        if (kept == null) {
            kept = Cipher.getInstance(CIPHER, JAVA_ITSELF);
        }
        return kept;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + CIPHER, e);
        }
    }

    /** It is not used any more. */
    @Override
    public synchronized void close() {
        if (kept != null) {
            try {
                kept.init(Cipher.ENCRYPT_MODE, BLANK, BLANK_NONCE);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a cipher keeps its key", e);
            }
        }
    }
}
