package org.lanedesk.shared;

import com.google.re2j.Pattern;

/** Whether what a person typed can be a mail address: one @, no white space and nothing that ends an address in a list. */
public final class MailAddress {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,255}");
    private static final int LONGEST = 320;

    private MailAddress() {}

    public static boolean plausible(String text) {
        return text.length() <= LONGEST && SHAPE.matches(text);
    }
}
