package org.lanedesk.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.shared.Problem;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class FilesTest {
    @Autowired
    Files files;

    @Autowired
    JdbcClient db;

    @Test
    void equalBytesAreKeptOnceUnderTheirOwnNames() {
        byte[] bytes = ("same " + UUID.randomUUID()).getBytes(UTF_8);
        StoredFile a = files.store("a.txt", "text/plain; charset=utf-8", bytes);
        StoredFile b = files.store("отчёт.txt", "text/plain", bytes);
        assertThat(a.sha256()).isEqualTo(b.sha256()).hasSize(64);
        assertThat(db.sql("select count(*) from file_blob where sha256 = ?")
                        .param(a.sha256())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(files.get(b.id()).name()).isEqualTo("отчёт.txt");
        assertThat(files.get(a.id()).contentType()).isEqualTo("text/plain");
        assertThat(files.bytes(a.id())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "a.pdf.EXE", "x.exe. ", "run.ps1", "..\\evil.lnk", "page.hta"})
    void whatRunsWhenOpenedIsRefused(String name) {
        assertThatThrownBy(() -> files.store(name, "text/plain", new byte[1])).isInstanceOf(Problem.class);
        // what a channel brings is kept all the same
        assertThat(files.keep(name, "text/plain", new byte[1]).size()).isEqualTo(1);
    }

    @Test
    void tooLargeFilesAreRefusedWithTheLimit() {
        assertThatThrownBy(() -> files.store("big.bin", "application/pdf", new byte[25 * 1024 * 1024 + 1]))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.status()).isEqualTo(413);
                    assertThat(p.args()).contains("25");
                });
        assertThat(files.store("fits.bin", "application/pdf", new byte[25 * 1024 * 1024])
                        .size())
                .isEqualTo(25 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", "C:\\docs\\a.txt, a.txt", "'a\r\nb.txt', ab.txt", "'', file"})
    void namesLoseFoldersAndControlCharacters(String given, String kept) {
        assertThat(FileRules.tidyName(given)).isEqualTo(kept);
    }
}
