package org.lanedesk.session;

/**
 * A message parted into what its writer added and the rest: quotes of earlier messages and signatures (DESIGN: only
 * the new text counts). Where nothing but quotes was written, all of it is new.
 *
 * @param text never empty unless the message is
 * @param quoted the lines that were cut, in their order; "" when nothing was
 */
public record NewText(String text, String quoted) {

    /** Parts plain text; time grows linearly with its length. */
    public static NewText split(String text) {
        return NewLines.split(text);
    }

    /** Parts HTML by the marks that mail programs put on quotes and signatures, then as plain text. */
    public static NewText splitHtml(String html) {
        return NewHtml.split(html);
    }

    /**
     * Without the quoted lines that stay in a new text between inline answers: the words that rules look at. A text of
     * nothing but quotes stays as it is.
     */
    public static String ownWords(String text) {
        StringBuilder out = new StringBuilder();
        text.lines()
                .filter(l -> !l.stripLeading().startsWith(">"))
                .forEach(l -> out.append(l).append('\n'));
        String own = out.toString().strip();
        return own.isEmpty() ? text : own;
    }
}
