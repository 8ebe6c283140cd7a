package org.lanedesk.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mails of {@code src/test/resources/mail}. */
final class Mails {
    private static final Path FOLDER = Path.of("src/test/resources/mail");

    private Mails() {}

    static ParsedMail read(String name) {
        return MailReader.read(bytes(name));
    }

    static ParsedMail of(String source) {
        return MailReader.read(source.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".eml"))
                    .map(f -> f.substring(0, f.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
