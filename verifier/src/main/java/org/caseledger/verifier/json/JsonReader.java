package org.caseledger.verifier.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Reads JSON (RFC 8259): maps, lists, texts, truths, whole numbers as {@link Long}, and other numbers as their text. */
final class JsonReader {
    /** What {@code null} is read as: a map has no member without a value. */
    static final Object NULL = new Object();

    /** Payloads are flat; what is nested deeper was made to exhaust whoever reads it. */
    private static final int DEEPEST = 64;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern UNICODE = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws Malformed for anything else */
    static Object read(byte[] bytes) {
        JsonReader reader = new JsonReader(Utf8Text.decode(bytes));
        Object value = reader.value();
        if (reader.next() != 0) {
            throw new Malformed(Statement.NOT_JSON);
        }
        return value;
    }

    private Object value() {
        if (depth++ > DEEPEST) {
            throw new Malformed(Statement.NOT_JSON);
        }
        Object value = switch (next()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (next() == '}') {
            at++;
            return members;
        }
        do {
            require(next() == '"');
            String name = string();
            require(next() == ':');
            at++;
            require(members.put(name, value()) == null);
        } while (isMore('}'));
        return members;
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        at++;
        if (next() == ']') {
            at++;
            return values;
        }
        do {
            values.add(value());
        } while (isMore(']'));
        return values;
    }

    /** Passes over a comma, or over the end. */
    private boolean isMore(char end) {
        char found = next();
        require(found == ',' || found == end);
        at++;
        return found == ',';
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        at++;
        while (true) {
            require(at < text.length());
            char c = text.charAt(at++);
            if (c == '"') {
                return read.toString();
            }
            require(c >= ' ');
            read.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        require(at < text.length());
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                Matcher digits = UNICODE.matcher(text).region(at, text.length());
                require(digits.lookingAt());
                at = digits.end();
                yield (char) Integer.parseInt(digits.group(), 16);
            }
            default -> throw new Malformed(Statement.NOT_JSON);
        };
    }

    private Object number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        require(number.lookingAt());
        at = number.end();
        String digits = number.group();
        return WHOLE.matcher(digits).matches() ? (Object) Long.valueOf(digits) : digits;
    }

    private Object word(String word, Object value) {
        require(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    /** What comes after white space, which is passed over; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() ? 0 : text.charAt(at);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Malformed(Statement.NOT_JSON);
        }
    }
}
