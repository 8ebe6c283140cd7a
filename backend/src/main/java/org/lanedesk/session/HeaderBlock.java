package org.lanedesk.session;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises the head of an earlier mail written into the text: "From: … Sent: … To: …" in many languages. */
final class HeaderBlock {
    private static final int WINDOW = 12;

    private static final Set<String> FROM = Set.copyOf(List.of(
            "from",
            "von",
            "de",
            "da",
            "van",
            "od",
            "от",
            "від",
            "ад",
            "från",
            "fra",
            "lähettäjä",
            "kimden",
            "feladó",
            "saatja",
            "от кого",
            "von:",
            "expéditeur",
            "remitente",
            "mittente",
            "remetente",
            "afzender",
            "odesílatel",
            "nadawca",
            "отправитель",
            "发件人",
            "寄件者",
            "差出人",
            "보낸 사람",
            "reply-to",
            "no",
            "nuo",
            "siuntėjas",
            "de la"));
    private static final Set<String> OTHER = Set.copyOf(List.of(
            "sent",
            "date",
            "to",
            "cc",
            "subject",
            "reply-to",
            "importance",
            "attachments",
            "bcc",
            "sent on",
            "gesendet",
            "datum",
            "an",
            "betreff",
            "kopie",
            "envoyé",
            "date",
            "à",
            "objet",
            "enviado",
            "enviado el",
            "fecha",
            "para",
            "asunto",
            "inviato",
            "data",
            "a",
            "oggetto",
            "enviada em",
            "enviado em",
            "assunto",
            "verzonden",
            "aan",
            "onderwerp",
            "wysłano",
            "wysłane",
            "data",
            "do",
            "temat",
            "dw",
            "отправлено",
            "дата",
            "кому",
            "тема",
            "копия",
            "дата отправки",
            "надіслано",
            "копія",
            "odesláno",
            "komu",
            "předmět",
            "kopie",
            "datum",
            "skickat",
            "till",
            "ämne",
            "sendt",
            "til",
            "emne",
            "lähetetty",
            "vastaanottaja",
            "aihe",
            "gönderilen",
            "kime",
            "konu",
            "发送时间",
            "收件人",
            "主题",
            "抄送",
            "日期",
            "when",
            "organization",
            "répondre à",
            "odoslané",
            "predmet",
            "küldve",
            "tárgy",
            "címzett"));

    /** Labels that nobody writes but a mail program. */
    private static final Set<String> TELLING = Set.copyOf(List.of(
            "subject",
            "betreff",
            "objet",
            "asunto",
            "oggetto",
            "assunto",
            "onderwerp",
            "temat",
            "тема",
            "předmět",
            "predmet",
            "ämne",
            "emne",
            "aihe",
            "konu",
            "主题",
            "tárgy",
            "sent",
            "gesendet",
            "envoyé",
            "enviado",
            "enviado el",
            "enviada em",
            "inviato",
            "verzonden",
            "wysłano",
            "wysłane",
            "отправлено",
            "надіслано",
            "odesláno",
            "odoslané",
            "skickat",
            "sendt",
            "lähetetty",
            "gönderilen",
            "küldve",
            "发送时间"));

    private HeaderBlock() {}

    /** How many lines the head that begins at {@code index} takes; 0 when none does. */
    static int lengthAt(List<String> lines, int index) {
        String first = label(lines.get(index));
        if (!FROM.contains(first) && !OTHER.contains(first)) {
            return 0;
        }
        int labels = 0;
        int last = index;
        boolean from = false;
        boolean mail = false; // "From: Berlin, To: Rome, Date: …" is no mail
        for (int i = index; i < lines.size() && i < index + WINDOW; i++) {
            String label = label(lines.get(i));
            boolean one = FROM.contains(label) || OTHER.contains(label);
            if (one) {
                labels++;
                last = i;
                from |= FROM.contains(label);
                mail |= TELLING.contains(label) || lines.get(i).indexOf('@') > 0;
            } else if (i > last + 2) {
                break;
            }
        }
        return mail && (labels >= 4 || (from && labels >= 3)) ? last - index + 1 : 0;
    }

    /** What stands before the colon, without decoration; "" when the line has none. */
    private static String label(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('：');
        colon = colon < 0 ? wide : colon;
        if (colon <= 0 || colon > 40) {
            return "";
        }
        String text = line.substring(0, colon)
                .replace("*", "")
                .replace("|", "")
                .replace("_", "")
                .replace('\u00a0', ' ');
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
