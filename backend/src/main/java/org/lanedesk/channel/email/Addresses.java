package org.lanedesk.channel.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.ParsedMail.Address;

/** Address fields: Angus Mail first; where it gives up or finds no address, whatever looks like one. */
final class Addresses {
    private static final int MAX_FIELD = 100_000;
    /** The library needs quadratic time for nonsense. */
    private static final int MAX_STRICT = 8_000;

    /** an address in brackets with white space around a dot or the @ */
    private static final Pattern SPACED = Pattern.compile("<[^<> ]*(?: +[.@] *|[.@] +)[^<>]*>");

    private static final int MAX_ADDRESSES = 1_000;

    private Addresses() {}

    /** The first with an address; if none has one, the first name. */
    static @Nullable Address first(Headers headers, String name) {
        Address nameOnly = null;
        for (String field : headers.allRaw(name)) {
            for (Address address : parse(PlainText.line(field, MAX_FIELD))) {
                if (address.address() != null) {
                    return address;
                }
                nameOnly = nameOnly == null ? address : nameOnly;
            }
        }
        return nameOnly;
    }

    /** Those with an address only. */
    static List<Address> all(Headers headers, String name) {
        List<Address> found = new ArrayList<>();
        for (String field : headers.allRaw(name)) {
            found.addAll(parse(PlainText.line(field, MAX_FIELD)));
        }
        return found.stream()
                .filter(a -> a.address() != null)
                .limit(MAX_ADDRESSES)
                .toList();
    }

    static List<Address> parse(String given) {
        String field = joined(given);
        if (field.length() > MAX_STRICT) {
            return AddressScanner.scan(field);
        }
        List<Address> found = strict(field);
        if (useful(found)) {
            return found;
        }
        found = field.indexOf('(') < 0 ? List.of() : strict(AddressScanner.withoutComments(field));
        return useful(found) ? found : AddressScanner.scan(field);
    }

    /** Without the white space that once was allowed around the dots and the @ of an address (RFC 5322 4.4). */
    private static String joined(String field) {
        if (field.indexOf('<') < 0 || field.indexOf('"') >= 0) {
            return field;
        }
        String bare = AddressScanner.withoutComments(field);
        Matcher spaced = SPACED.matcher(bare);
        return spaced.find()
                ? spaced.reset()
                        .replaceAll(m -> Matcher.quoteReplacement(m.group().replaceAll(" *([.@]) *", "$1")))
                : field;
    }

    private static boolean useful(List<Address> found) {
        return !found.isEmpty() && found.stream().allMatch(a -> a.address() != null);
    }

    private static List<Address> strict(String field) {
        List<Address> found = new ArrayList<>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(field, false)) {
                if (address.isGroup()) {
                    InternetAddress[] members = address.getGroup(false);
                    for (InternetAddress member : members == null ? new InternetAddress[0] : members) {
                        found.add(of(member.getPersonal(), member.getAddress()));
                    }
                } else {
                    found.add(of(address.getPersonal(), address.getAddress()));
                }
            }
        } catch (AddressException | RuntimeException e) {
            return List.of();
        }
        return found;
    }

    static Address of(@Nullable String name, @Nullable String address) {
        String clean = name == null ? "" : PlainText.line(EncodedWords.decode(name), 300);
        clean = trimQuotes(clean);
        String mail = address(address);
        return new Address(clean.isEmpty() || clean.equalsIgnoreCase(mail) ? null : clean, mail);
    }

    /** Without quotes around the whole, and without one that has no partner. */
    private static String trimQuotes(String name) {
        for (char quote : new char[] {'"', '\''}) {
            long count = name.chars().filter(c -> c == quote).count();
            boolean first = !name.isEmpty() && name.charAt(0) == quote;
            boolean last = !name.isEmpty() && name.charAt(name.length() - 1) == quote;
            if (count == 2 && first && last) {
                return name.substring(1, name.length() - 1).strip();
            }
            if (count == 1 && (first || last)) {
                return name.substring(first ? 1 : 0, name.length() - (last ? 1 : 0))
                        .strip();
            }
        }
        return name;
    }

    /** Without brackets, the domain in lower case; null when it cannot be an address. */
    private static @Nullable String address(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = PlainText.line(EncodedWords.decode(raw), 400);
        String bare = text.startsWith("<") ? text.substring(1) : text;
        bare = bare.endsWith(">") ? bare.substring(0, bare.length() - 1) : bare;
        bare = bare.toLowerCase(Locale.ROOT).startsWith("mailto:") ? bare.substring(7) : bare;
        bare = trimQuotes(bare);
        int route = bare.startsWith("@") ? bare.indexOf(':') : -1; // "@relay:ann@example.org" of old
        bare = bare.substring(route + 1);
        int at = bare.lastIndexOf('@');
        if (at <= 0 || at == bare.length() - 1 || bare.length() > 320) {
            return null;
        }
        String domain = bare.substring(at + 1);
        if (domain.contains(" ") || domain.contains("<") || domain.contains(",") || domain.contains(":")) {
            return null;
        }
        boolean odd = !bare.startsWith("\"") && (bare.indexOf(' ') >= 0 || bare.indexOf('<') >= 0);
        return odd ? null : bare.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT);
    }
}
