package org.caseledger.query.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Hashes and checks as RFC 6962 and RFC 9162 (2.1.3.2, 2.1.4.2) say, apart from the product. Hashes are hexadecimal digits. */
public final class Rfc6962 {
    private Rfc6962() {}

    public static String leaf(byte[] entry) {
        return HexFormat.of().formatHex(digest((byte) 0, entry));
    }

    /** Of all these leaves, by the definition. */
    public static String root(List<String> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    public static boolean isIncluded(String leaf, long index, long size, List<String> path, String root) {
        long fn = index;
        long sn = size - 1;
        String r = leaf;
        for (String p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    public static boolean isConsistent(
            long first, String firstRoot, long second, String secondRoot, List<String> path) {
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Iterator<String> rest = path.iterator();
        String fr = Long.bitCount(first) == 1 ? firstRoot : rest.next();
        String sr = fr;
        while (rest.hasNext()) {
            String c = rest.next();
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }

    private static String node(String left, String right) {
        return HexFormat.of().formatHex(digest((byte) 1, HexFormat.of().parseHex(left + right)));
    }

    private static byte[] digest(byte first, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(rest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
