package org.lanedesk.session;

import java.util.List;
import java.util.Locale;

/** Recognises the line that begins a signature, rulers, and what mail programs add about themselves. */
final class SignatureMark {
    private static final List<String> BEGIN = List.of(
            "sent from ",
            "sent via ",
            "sent with ",
            "sent by ",
            "from my ",
            "get outlook for",
            "get [outlook",
            "sent using ",
            "envoyé de ",
            "envoyé depuis",
            "envoyé à partir",
            "von meinem ",
            "gesendet mit",
            "gesendet von",
            "diese nachricht wurde von mein",
            "enviado desde",
            "enviado do ",
            "enviado de ",
            "enviado a partir",
            "inviato da",
            "verzonden met",
            "verzonden vanaf",
            "verstuurd vanaf",
            "verstuurd met",
            "отправлено с ",
            "отправлено из ",
            "послано с ",
            "отправлено через",
            "надіслано з",
            "відправлено з",
            "wysłane z ",
            "wysłano z ",
            "wysłane przez",
            "odesláno z ",
            "odoslané z ",
            "skickat från",
            "sendt fra",
            "lähetetty ",
            "从我的",
            "從我的",
            "発信元",
            "iphoneから送信",
            "télécharger outlook",
            "obtener outlook",
            "outlook für ",
            "ottieni outlook",
            "obter o outlook",
            "скачать outlook",
            "pobierz outlook",
            "someone from mobile",
            "typed on ");

    private SignatureMark() {}

    /** "-- " and its relatives: everything below is signature (RFC 3676 4.3). */
    static boolean isDashes(String line) {
        String text = line.stripTrailing();
        return text.equals("--") || text.equals("—") || text.equals("––") || text.equals("- --");
    }

    /** The long line of underscores above a signature. */
    static boolean isLine(String line) {
        String text = line.strip();
        return text.length() >= 5 && text.chars().allMatch(c -> c == '_');
    }

    /** A line of nothing but signs, and the invisible trace of a reader. */
    static boolean isRuler(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return false;
        }
        if (text.equals("ᐧ")) {
            return true;
        }
        return text.length() >= 2 && text.chars().allMatch(c -> "-_=*#~+—–•".indexOf(c) >= 0);
    }

    static boolean isDevice(String line) {
        String text = line.strip();
        if (text.length() > 160) {
            return false;
        }
        int start = 0;
        while (start < text.length() && "<([*_>".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String lower = text.substring(start).toLowerCase(Locale.ROOT);
        boolean short120 = lower.length() <= 140;
        return short120 && (BEGIN.stream().anyMatch(lower::startsWith) || lower.endsWith("から送信"));
    }
}
