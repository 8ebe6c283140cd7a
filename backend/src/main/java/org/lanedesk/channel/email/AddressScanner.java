package org.lanedesk.channel.email;

import java.util.ArrayList;
import java.util.List;
import org.lanedesk.channel.ParsedMail.Address;

/**
 * Reads address fields that follow no rule: splits at commas and semicolons outside quotes, takes the word with an @
 * as address and the rest as name. A piece without @ is a name alone, or belongs to the next piece.
 */
final class AddressScanner {
    private static final int MAX_PIECES = 2_000;

    private AddressScanner() {}

    static List<Address> scan(String field) {
        List<Address> found = new ArrayList<>();
        String waiting = "";
        for (String piece : pieces(field)) {
            String text = (waiting + " " + piece).strip();
            int at = text.lastIndexOf('@');
            if (at < 0) {
                waiting = text.length() > 300 ? "" : text;
                continue;
            }
            waiting = "";
            int start = at;
            while (start > 0 && inAddress(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && inAddress(text.charAt(end))) {
                end++;
            }
            String address = trimDots(text.substring(start, end));
            Address one = Addresses.of(name(text.substring(0, start) + " " + text.substring(end)), address);
            if (one.address() != null || one.name() != null) {
                found.add(one);
            }
        }
        String rest = name(EncodedWords.decode(waiting));
        boolean emptyGroup = rest.endsWith(":"); // "undisclosed-recipients:;"
        if (!rest.isBlank() && found.isEmpty() && !emptyGroup) {
            Address one = rest.indexOf('@') > 0 && !waiting.contains("@") ? again(rest) : Addresses.of(rest, null);
            found.add(one);
        }
        return found;
    }

    /** Without "(comments)", which may be nested; what stands in quotes is none. */
    static String withoutComments(String field) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                out.append(depth == 0 ? field.substring(i - 1, i + 1) : "");
                continue;
            }
            quoted ^= c == '"' && depth == 0;
            depth += c == '(' && !quoted ? 1 : 0;
            if (depth == 0) {
                out.append(c);
            }
            depth -= c == ')' && !quoted && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }

    /** The address itself was inside an encoded word. */
    private static Address again(String decoded) {
        List<Address> inner = scan(decoded);
        return inner.isEmpty() ? Addresses.of(decoded, null) : inner.get(0);
    }

    private static boolean inAddress(char c) {
        return c > ' ' && "<>()[],;:\"".indexOf(c) < 0 && c != '\u00a0';
    }

    private static String trimDots(String address) {
        int end = address.length();
        while (end > 0 && (address.charAt(end - 1) == '.' || address.charAt(end - 1) == '\'')) {
            end--;
        }
        int start = 0;
        while (start < end && address.charAt(start) == '\'') {
            start++;
        }
        return address.substring(start, end);
    }

    private static String name(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append("<>()[]\"\\;".indexOf(c) >= 0 ? ' ' : c);
        }
        return PlainText.line(out.toString(), 300);
    }

    private static List<String> pieces(String field) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int lastQuote = field.lastIndexOf('"');
        boolean quoted = false;
        for (int i = 0; i < field.length() && pieces.size() < MAX_PIECES; i++) {
            char c = field.charAt(i);
            if (c == '"') {
                quoted = !quoted && i < lastQuote; // a lost quote does not swallow the rest
            }
            if ((c == ',' || c == ';') && !quoted) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
