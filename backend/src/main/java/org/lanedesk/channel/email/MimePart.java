package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail or one of its parts; the body stays where it is in the raw bytes until it is asked for. */
final class MimePart {
    private final byte[] raw;
    final Headers headers;
    final Parameters type;
    final Parameters disposition;
    final int bodyStart;
    int bodyEnd;
    final List<MimePart> parts = new ArrayList<>();

    MimePart(byte[] raw, Headers headers, int bodyStart, String defaultType) {
        this.raw = raw;
        this.headers = headers;
        this.bodyStart = bodyStart;
        this.bodyEnd = bodyStart;
        String field = headers.raw("content-type");
        Parameters declared = Parameters.parse(field);
        this.type = declared.value().isEmpty() ? Parameters.parse(defaultType + ";" + tail(field)) : declared;
        this.disposition = Parameters.parse(headers.raw("content-disposition"));
    }

    private static String tail(@Nullable String field) {
        return field == null ? "" : field.substring(field.indexOf(';') + 1);
    }

    boolean is(String prefix) {
        return type.value().startsWith(prefix);
    }

    boolean isMultipart() {
        return is("multipart");
    }

    boolean isText() {
        return !isMultipart()
                && (is("text/plain") || is("text/html") || type.value().equals("text"));
    }

    boolean isHtml() {
        return is("text/html") || (!headers.has("content-type") && looksLikeHtml());
    }

    private boolean looksLikeHtml() {
        int end = Math.min(bodyEnd, bodyStart + 200);
        String start = new String(raw, bodyStart, Math.max(0, end - bodyStart), StandardCharsets.ISO_8859_1);
        String lower = start.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("<html") || lower.startsWith("<!doctype html") || lower.startsWith("<body");
    }

    /** The body, decoded from its transfer encoding. */
    byte[] content() {
        byte[] body = Arrays.copyOfRange(raw, bodyStart, Math.max(bodyStart, bodyEnd));
        String encoding = headers.keyword("content-transfer-encoding");
        return isMultipart() ? body : TransferDecoding.decode(body, encoding);
    }

    /** The body as text. */
    String text() {
        return PlainText.clean(Charsets.decode(content(), type.get("charset")));
    }

    /** @return the first charset that a text in it declares; null when none does */
    @Nullable
    String textCharset() {
        String own = isText() ? type.get("charset") : null;
        for (int i = 0; own == null && i < parts.size(); i++) {
            own = parts.get(i).textCharset();
        }
        return own;
    }

    /** The name under which it travels as a file; null for parts of the text. */
    @Nullable
    String fileName() {
        String name = disposition.get("filename");
        return name != null && !name.isBlank() ? name : type.get("name");
    }

    boolean isFile() {
        String how = disposition.value().toLowerCase(Locale.ROOT);
        return how.startsWith("attachment") || disposition.get("filename") != null || !isText();
    }

    @Nullable
    String contentId() {
        String id = headers.value("content-id");
        return id == null || id.isBlank() ? null : MessageIds.first(id);
    }
}
