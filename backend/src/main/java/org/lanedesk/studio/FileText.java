package org.lanedesk.studio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanedesk.shared.Problem;

/** The text of a file from elsewhere, read as its byte order mark or XML declaration says (XML 1.0, appendix F). */
public final class FileText {
    private static final Pattern DECLARED =
            Pattern.compile("\\A(<\\?xml\\s[^>]*?encoding\\s*=\\s*)([\"'])([^\"'>]*)\\2");
    private static final int HEAD = 400;

    private FileText() {}

    /** The bytes are not what they say they are. */
    public static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String encoding;

        Undecodable(String encoding) {
            super(encoding);
            this.encoding = encoding;
        }

        public String encoding() {
            return encoding;
        }
    }

    /** As {@link #of}, for what came over the API as one field. @throws Problem 422 that names the field */
    public static String required(String kind, byte[] bytes, String field, String file) {
        try {
            return of(kind, bytes);
        } catch (Undecodable e) {
            throw Problem.invalid(field, "studio.undecodable", file, e.encoding());
        }
    }

    /** @return the text of the bytes, which says of itself that it is UTF-8, as it is kept */
    public static String of(String kind, byte[] bytes) throws Undecodable {
        if (kind.equals(Model.FORM)) {
            return decoded(bytes, "UTF-8");
        }
        String text = decoded(bytes, encoding(bytes));
        Matcher declared = DECLARED.matcher(text);
        return declared.find() && !declared.group(3).equalsIgnoreCase("UTF-8")
                ? declared.group(1) + "\"UTF-8\"" + text.substring(declared.end())
                : text;
    }

    private static String encoding(byte[] bytes) throws Undecodable {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<')) {
            return "UTF-16BE";
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0)) {
            return "UTF-16LE";
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (starts(bytes, 0xEF, 0xBB, 0xBF) || !declared.find()) {
            return "UTF-8";
        }
        String encoding = declared.group(3);
        // a declaration that can be read byte by byte is not written in these
        if (encoding.toUpperCase(Locale.ROOT).matches("UTF-?(16|32).*")) {
            throw new Undecodable(encoding);
        }
        return encoding;
    }

    private static String decoded(byte[] bytes, String encoding) throws Undecodable {
        try {
            String text = Charset.forName(encoding)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new Undecodable(encoding);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
