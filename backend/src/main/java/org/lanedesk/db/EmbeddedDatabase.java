package org.lanedesk.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder, kept over restarts. It outlives a product that was killed, so the next start joins the
 * server that still runs instead of fighting it for its lock file.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private final String url;
    private final @Nullable EmbeddedPostgres own;
    private final @Nullable Long joinedPid;

    private EmbeddedDatabase(String url, @Nullable EmbeddedPostgres own, @Nullable Long joinedPid) {
        this.url = url;
        this.own = own;
        this.joinedPid = joinedPid;
    }

    static EmbeddedDatabase open(Path folder, boolean durable) throws IOException {
        Path data = folder.toAbsolutePath();
        Files.createDirectories(data.getParent());
        List<String> running = pidFile(data);
        if (running != null) {
            int port = Integer.parseInt(running.get(3).trim());
            LOG.info("Joining the embedded PostgreSQL that still runs on port {}", port);
            return new EmbeddedDatabase(
                    url(port), null, Long.valueOf(running.get(0).trim()));
        }
        String sync = durable ? "on" : "off";
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", sync)
                .setServerConfig("synchronous_commit", sync)
                .setServerConfig("full_page_writes", sync)
                .setServerConfig("timezone", "UTC")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("max_wal_size", "2GB")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        return new EmbeddedDatabase(url(server.getPort()), server, null);
    }

    String url() {
        return url;
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** @return the lines of postmaster.pid when that server is alive and listens; null otherwise */
    private static @Nullable List<String> pidFile(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4 || !answers(Integer.parseInt(lines.get(3).trim()))) {
            // left behind by a server that died with its machine
            Files.deleteIfExists(file);
            return null;
        }
        return lines;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether nobody else works on the server: a second product that could not start must not stop the first one's. */
    private boolean alone() {
        try (java.sql.Connection one = java.sql.DriverManager.getConnection(url);
                java.sql.Statement ask = one.createStatement();
                java.sql.ResultSet others = ask.executeQuery("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            return others.next() && others.getLong(1) == 0;
        } catch (java.sql.SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        } else if (joinedPid != null && alone()) {
            ProcessHandle.of(joinedPid).ifPresent(ProcessHandle::destroy);
        }
    }
}
