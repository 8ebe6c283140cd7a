package org.lanedesk.session;

import java.util.List;
import java.util.Locale;

/** Recognises "-----Original Message-----" and "---------- Forwarded message ---------" in many languages. */
final class OriginalMark {
    private static final List<String> WORDS = List.of(
            "original message",
            "forwarded message",
            "original appointment",
            "reply message",
            "ursprüngliche nachricht",
            "originalnachricht",
            "original-nachricht",
            "weitergeleitete nachricht",
            "originalnachricht",
            "message d'origine",
            "message d’origine",
            "message original",
            "message transféré",
            "message initial",
            "mensaje original",
            "mensaje reenviado",
            "messaggio originale",
            "messaggio inoltrato",
            "mensagem original",
            "mensagem encaminhada",
            "oorspronkelijk bericht",
            "oorspronkelijke bericht",
            "doorgestuurd bericht",
            "исходное сообщение",
            "пересылаемое сообщение",
            "пересланное сообщение",
            "перенаправленное сообщение",
            "пересылаемое письмо",
            "пересланное письмо",
            "оригинальное сообщение",
            "исходное письмо",
            "конец пересылаемого сообщения",
            "оригінальне повідомлення",
            "вихідне повідомлення",
            "переслане повідомлення",
            "wiadomość oryginalna",
            "oryginalna wiadomość",
            "wiadomość przekazana",
            "przekazana wiadomość",
            "původní zpráva",
            "přeposlaná zpráva",
            "pôvodná správa",
            "ursprungligt meddelande",
            "originalmeddelande",
            "vidarebefordrat meddelande",
            "oprindelig meddelelse",
            "opprinnelig melding",
            "videresendt melding",
            "alkuperäinen viesti",
            "eredeti üzenet",
            "orijinal mesaj",
            "mesaj original",
            "原始邮件",
            "原邮件",
            "原始郵件",
            "转发邮件",
            "元のメッセージ");
    private static final List<String> BEGIN = List.of(
            "begin forwarded message",
            "anfang der weitergeleiteten",
            "début du message réexpédié",
            "début du message transféré",
            "inicio del mensaje reenviado",
            "inizio messaggio inoltrato",
            "início da mensagem encaminhada",
            "begin doorgestuurd bericht",
            "начало переадресованного сообщения",
            "начало перенаправленного сообщения",
            "начало пересылаемого сообщения",
            "początek przekazywanej wiadomości",
            "začátek přeposílané zprávy",
            "початок пересланого повідомлення");

    private OriginalMark() {}

    static boolean isAt(String line) {
        String text = line.strip();
        if (text.length() < 8 || text.length() > 150) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String begin : BEGIN) {
            if (lower.startsWith(begin)) {
                return true;
            }
        }
        char first = text.charAt(0);
        boolean ruled = "-_*=>—–".indexOf(first) >= 0 && "-_*=—–".indexOf(text.charAt(1)) >= 0;
        return ruled && WORDS.stream().anyMatch(lower::contains);
    }
}
