package org.lanedesk.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Starts the embedded server (which may have to recover) while the beans are still being looked for. */
public final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String FOLDER = "data/postgres";
    private static final Map<Path, CompletableFuture<EmbeddedDatabase>> BEGUN = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        if (settings.getProperty("lanedesk.db.url", "").isEmpty()) {
            Path folder = Path.of(settings.getProperty("lanedesk.db.folder", FOLDER));
            boolean durable = settings.getProperty("lanedesk.db.durable", Boolean.class, true);
            BEGUN.computeIfAbsent(
                    folder.toAbsolutePath(),
                    f -> CompletableFuture.supplyAsync(() -> open(f, durable), work -> {
                        Thread thread = new Thread(work, "embedded-database");
                        thread.setDaemon(true);
                        thread.start();
                    }));
        }
    }

    static EmbeddedDatabase take(Path folder, boolean durable) throws IOException {
        CompletableFuture<EmbeddedDatabase> begun = BEGUN.remove(folder.toAbsolutePath());
        if (begun == null) {
            return EmbeddedDatabase.open(folder, durable);
        }
        try {
            return begun.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw new IOException(io.getCause());
            }
            throw e;
        }
    }

    private static EmbeddedDatabase open(Path folder, boolean durable) {
        try {
            return EmbeddedDatabase.open(folder, durable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
