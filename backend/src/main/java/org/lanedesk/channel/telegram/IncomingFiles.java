package org.lanedesk.channel.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Limits;
import org.lanedesk.channel.telegram.Update.FileRef;
import org.lanedesk.file.Files;
import org.springframework.stereotype.Component;

/** Fetches the files of a message before it is stored; one that cannot be had leaves words in its place. */
@Component
class IncomingFiles {
    private static final long MOST = Limits.of("telegram").attachmentBytes();
    private static final long MB = 1024 * 1024;
    private final TelegramApi api;
    private final Files files;

    IncomingFiles(TelegramApi api, Files files) {
        this.api = api;
        this.files = files;
    }

    /** @param text with a line for each file that was not taken in */
    record Fetched(String text, List<UUID> files) {}

    /** @throws IOException when nobody answers: the message is fetched again later */
    Fetched fetch(TelegramAccount bot, Update update) throws IOException, InterruptedException, TelegramRefused {
        List<UUID> kept = new ArrayList<>();
        StringBuilder text = new StringBuilder(update.text());
        for (FileRef file : update.files()) {
            byte[] bytes = bytes(bot, file);
            if (bytes != null) {
                kept.add(files.keep(file.name(), file.type(), bytes).id());
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n\n").append('[').append(file.name());
            text.append(
                    file.size() > MOST
                            ? ", %d MB: too large, the limit is %d MB]".formatted(file.size() / MB, MOST / MB)
                            : ": this file could not be fetched]");
        }
        return new Fetched(text.toString(), kept);
    }

    private byte @Nullable [] bytes(TelegramAccount bot, FileRef file)
            throws IOException, InterruptedException, TelegramRefused {
        if (file.size() > MOST) {
            return null;
        }
        try {
            String path = api.call(bot, "getFile", Map.of("file_id", file.id()))
                    .path("file_path")
                    .asString("");
            return api.download(bot, path, MOST);
        } catch (TelegramRefused e) {
            // of the file alone; with the others it is worth another try
            if (e.code == 400 || e.code == 403 || e.code == 404) {
                return null;
            }
            throw e;
        }
    }
}
