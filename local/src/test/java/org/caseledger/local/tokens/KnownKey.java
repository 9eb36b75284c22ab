package org.caseledger.local.tokens;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * A key that is not made anew in each process of the tests, and whose signatures cost little to check: without the second compiler both
 * took a fifth of the time of many tests. Its public exponent is the least there is.
 */
public final class KnownKey {
    private static final BigInteger EXPONENT = BigInteger.valueOf(3);
    private static final BigInteger P = new BigInteger(
            "eb2f474ad448a758682161c63425f3986cf9e35bba164af5230fc70069586b0f"
                    + "cbdd30eea19cf21a6f524eaa5af544a9d426020020c04b35c819d8d2548f782d"
                    + "2e585f21b21cda9ad64c10e02a65c1f87d7f734f90debb385116c31448adfc9e"
                    + "ba1d84e7c10c1417193d1f6988188687584b8ddf108d2c805c9f0bbe7dcc7f71",
            16);
    private static final BigInteger Q = new BigInteger(
            "e4ae49eeab8cb29ae4be0d8df18f59ec85af3db01a45b0efde27efb9d1e8ddfd"
                    + "954feb19b8d65e0b66684f0a6689838989ca2eb47943b618fe65fc7aa33badd3"
                    + "714b302f9f46e10fba65f5cb3274c667e32310b21fcce2e64c9cfea7ee8d677a"
                    + "2890c09dcbb1150854c05808472048fabe91be582ac7b33bac4f52ac92c88be1",
            16);

    private KnownKey() {}

    public static LocalKey get() {
        BigInteger modulus = P.multiply(Q);
        BigInteger ofP = P.subtract(BigInteger.ONE);
        BigInteger ofQ = Q.subtract(BigInteger.ONE);
        BigInteger secret = EXPONENT.modInverse(ofP.multiply(ofQ));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new LocalKey(new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus, EXPONENT, secret, P, Q, secret.mod(ofP), secret.mod(ofQ), Q.modInverse(P)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }
}
