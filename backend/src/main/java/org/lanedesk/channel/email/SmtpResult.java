package org.lanedesk.channel.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server said to one mail. */
record SmtpResult(List<String> accepted, List<Refusal> refusals) {

    /**
     * A recipient (or, with a null address, the mail as a whole) was refused.
     *
     * @param code the SMTP reply code
     * @param words the server's own words
     */
    record Refusal(@Nullable String address, int code, String words) {
        boolean permanent() {
            return code >= 500;
        }
    }

    static SmtpResult all(Address[] envelope) {
        return new SmtpResult(Arrays.stream(envelope).map(SmtpSender::plain).toList(), List.of());
    }

    /** @throws MessagingException the cause, when it was no answer of the server but a broken connection */
    static SmtpResult of(SendFailedException failure) throws MessagingException {
        List<String> accepted = failure.getValidSentAddresses() == null
                ? List.of()
                : Arrays.stream(failure.getValidSentAddresses())
                        .map(SmtpSender::plain)
                        .toList();
        List<Refusal> refusals = new ArrayList<>();
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException a) {
                refusals.add(new Refusal(a.getAddress().getAddress(), a.getReturnCode(), text(a)));
            } else if (e instanceof SMTPSenderFailedException s) {
                refusals.add(new Refusal(null, s.getReturnCode(), text(s)));
            } else if (e instanceof SMTPSendFailedException w && w.getReturnCode() >= 400) {
                refusals.add(new Refusal(null, w.getReturnCode(), text(w)));
            }
        }
        boolean byAddress = refusals.stream().anyMatch(r -> r.address() != null);
        if (byAddress) {
            // the summary repeats what is said for an address
            refusals.removeIf(r -> r.address() == null);
        }
        if (refusals.isEmpty() && accepted.isEmpty()) {
            throw failure;
        }
        return new SmtpResult(accepted, refusals);
    }

    private static String text(Exception e) {
        String message = String.valueOf(e.getMessage()).strip();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
