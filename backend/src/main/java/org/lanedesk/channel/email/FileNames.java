package org.lanedesk.channel.email;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A safe name for a file that came by mail. */
final class FileNames {
    private static final int MAX = 150;
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("message/rfc822", "eml"),
            Map.entry("message/delivery-status", "txt"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/csv", "csv"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("application/vnd.ms-tnef", "dat"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/x-pkcs7-signature", "p7s"),
            Map.entry("application/pgp-signature", "asc"));

    private FileNames() {}

    /** Without path and signs that file systems refuse; made up from the type when there is none. */
    static String of(@Nullable String given, String contentType, int number) {
        String name = given == null ? "" : PlainText.line(given, 1_000);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            clean.append("<>:\"|?*".indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT ? '_' : c);
        }
        String safe = shorten(clean.toString().strip());
        boolean mail = contentType.equals("message/rfc822")
                && !safe.toLowerCase(Locale.ROOT).endsWith(".eml");
        if (safe.isEmpty() || safe.equals(".") || safe.equals("..")) {
            return "attachment-" + number + "." + ending(contentType);
        }
        return mail ? safe + ".eml" : safe;
    }

    private static String ending(String contentType) {
        String known = ENDINGS.get(contentType);
        if (known != null) {
            return known;
        }
        String kind = contentType.substring(0, contentType.indexOf('/'));
        String subtype = contentType.substring(kind.length() + 1);
        boolean telling = Set.of("image", "audio", "video").contains(kind) && subtype.matches("[a-z0-9]{2,5}");
        return telling ? subtype : kind.equals("text") || kind.equals("message") ? "txt" : "bin";
    }

    private static String shorten(String name) {
        if (name.length() <= MAX) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return PlainText.clean(name.substring(0, MAX - ending.length())) + ending;
    }

    /** {@code type/subtype} in lower case, or application/octet-stream. */
    static String type(String declared) {
        boolean plain =
                declared.length() < 120 && declared.indexOf('/') > 0 && declared.indexOf('/') < declared.length() - 1;
        for (int i = 0; plain && i < declared.length(); i++) {
            char c = declared.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "/.+-_".indexOf(c) >= 0;
        }
        return plain ? declared : "application/octet-stream";
    }
}
