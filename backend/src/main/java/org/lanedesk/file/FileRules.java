package org.lanedesk.file;

import java.util.Locale;
import java.util.Set;
import org.lanedesk.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What people may upload: up to a size, and nothing that runs when it is opened. */
@Component
public class FileRules {
    private static final Set<String> RUNS_WHEN_OPENED = Set.of(
            "ade", "adp", "appx", "bat", "chm", "cmd", "com", "cpl", "dll", "exe", "hta", "inf", "ins", "iso", "isp",
            "jar", "js", "jse", "lnk", "mde", "msc", "msi", "msix", "msp", "mst", "pif", "ps1", "ps1xml", "psc1", "reg",
            "scf", "scr", "sct", "shb", "sys", "url", "vb", "vbe", "vbs", "vhd", "vhdx", "ws", "wsc", "wsf", "wsh",
            "xll");
    private static final Set<String> RUNNABLE_TYPES = Set.of(
            "application/x-msdownload",
            "application/x-msdos-program",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/hta",
            "application/x-sh",
            "application/java-archive");
    private static final int NAME_LENGTH = 200;
    private final DataSize most;

    FileRules(@Value("${lanedesk.file.max-size:25MB}") DataSize most) {
        this.most = most;
    }

    /** @return the largest file in bytes */
    public long mostBytes() {
        return most.toBytes();
    }

    /** @throws Problem 413 or 422 with the limit or the name in words */
    void check(String name, String contentType, byte[] bytes) {
        if (bytes.length > most.toBytes()) {
            throw Problem.of(413, "file.tooLarge", name, most.toMegabytes());
        }
        if (RUNS_WHEN_OPENED.contains(extension(name)) || RUNNABLE_TYPES.contains(contentType)) {
            throw Problem.invalid("file", "file.forbidden", name);
        }
    }

    /** @return the bare name: no folders, no control characters, not too long, never empty */
    static String tidyName(String given) {
        String name = given.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.length() > NAME_LENGTH) {
            String end = extension(name).length() < 12 ? "." + extension(name) : "";
            name = name.substring(0, NAME_LENGTH - end.length()) + end;
        }
        return name.isEmpty() ? "file" : name;
    }

    /** @return type and subtype alone in lower case; {@code application/octet-stream} for nonsense */
    static String tidyType(String given) {
        String type = given.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}") ? type : "application/octet-stream";
    }

    private static String extension(String name) {
        // Windows ignores dots and spaces at the end, so "a.exe. " runs
        String bare = name.replaceAll("[. ]+$", "");
        return bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
