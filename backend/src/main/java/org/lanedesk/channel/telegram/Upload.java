package org.lanedesk.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file on its way as multipart/form-data (RFC 7578). */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record Upload(String name, String type, byte[] bytes, String boundary) {
    static Upload of(String name, String type, byte[] bytes) {
        return new Upload(name, type, bytes, "lanedesk-" + UUID.randomUUID());
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    List<byte[]> body(Map<String, String> fields) {
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((field, value) -> parts.add(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + field + "\"\r\n\r\n" + value + "\r\n")));
        parts.add(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\""
                + name.replaceAll("[\"\\r\\n]", "_") + "\"\r\nContent-Type: " + type + "\r\n\r\n"));
        parts.add(bytes);
        parts.add(utf8("\r\n--" + boundary + "--\r\n"));
        return parts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
