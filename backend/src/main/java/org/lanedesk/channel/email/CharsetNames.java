package org.lanedesk.channel.email;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the charset that a mail means by the name it uses. */
final class CharsetNames {
    /** Names that Java does not know, and names whose writers mean the larger Windows set. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso88599", "windows-1254"),
            Map.entry("iso88598i", "ISO-8859-8"),
            Map.entry("iso88598e", "ISO-8859-8"),
            Map.entry("latin2", "ISO-8859-2"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode", "UTF-8"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("koi8r", "KOI8-R"),
            Map.entry("koi8u", "KOI8-U"),
            Map.entry("koi8ru", "KOI8-U"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("xgbk", "GB18030"),
            Map.entry("ksc56011987", "MS949"),
            Map.entry("ksc5601", "MS949"),
            Map.entry("euckr", "MS949"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("xsjis", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("dos866", "IBM866"),
            Map.entry("xmaccyrillic", "x-MacCyrillic"),
            Map.entry("macintosh", "x-MacRoman"));

    private CharsetNames() {}

    static @Nullable Charset find(String name) {
        String key = key(name);
        String meant = MEANT.get(key);
        if (meant == null && (key.startsWith("win") || key.startsWith("cp") || key.startsWith("xcp"))) {
            String digits = key.replaceAll("[^0-9]", "");
            meant = digits.startsWith("125") && digits.length() >= 4 ? "windows-" + digits.substring(0, 4) : null;
        }
        Charset found = meant == null ? null : forName(meant);
        if (found == null) {
            found = forName(name.strip().replace("\"", "").replace("'", ""));
        }
        if (found == null && key.startsWith("iso8859")) {
            found = forName("ISO-8859-" + key.substring(7));
        }
        return found != null && found.canEncode() ? found : null;
    }

    static boolean isUtf7(String name) {
        String key = key(name);
        return key.equals("utf7") || key.equals("unicode11utf7");
    }

    static boolean isSingleByte(Charset charset) {
        String name = charset.name();
        return charset.equals(StandardCharsets.US_ASCII)
                || name.startsWith("ISO-8859")
                || name.startsWith("windows-125")
                || name.startsWith("KOI8");
    }

    static boolean isLatin(Charset charset) {
        return charset.name().equals("windows-1252") || charset.equals(StandardCharsets.US_ASCII);
    }

    private static String key(String name) {
        String cut = name.length() > 60 ? name.substring(0, 60) : name;
        return cut.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static @Nullable Charset forName(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
