package org.lanedesk.channel.email;

import java.util.Locale;

/** Walks over {@code value; name=parameter; name="parameter"}; takes unquoted values with spaces, lost quotes, Windows paths. */
final class ParameterScanner {
    private final String text;
    private final String value;
    private int at;
    private String name = "";
    private String parameter = "";

    ParameterScanner(String text) {
        this.text = text;
        int semicolon = text.indexOf(';');
        this.value = semicolon < 0 ? text : text.substring(0, semicolon);
        this.at = semicolon < 0 ? text.length() : semicolon + 1;
    }

    String value() {
        return value;
    }

    String name() {
        return name;
    }

    String parameter() {
        return parameter;
    }

    boolean next() {
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ';') {
                at++;
            }
            name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
            boolean assigned = at < text.length() && text.charAt(at) == '=';
            at++;
            if (assigned) {
                parameter = parameterValue();
                if (!name.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private String parameterValue() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
        String plain = text.substring(start, at++).strip();
        return plain.endsWith("\"") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            boolean escapes = c == '\\' && at < text.length() && "\"\\".indexOf(text.charAt(at)) >= 0;
            out.append(escapes ? text.charAt(at++) : c);
        }
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
        at++;
        return out.toString();
    }
}
