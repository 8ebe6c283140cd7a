package org.lanedesk.test;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as a process of its own on somebody's database: can be stopped, and killed as a power cut would. */
public final class Node implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private final Process process;
    private final int port;
    private final Path log;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts without waiting; {@code settings} are {@code name=value} of application properties. */
    public static Node start(Path folder, String databaseUrl, String... settings) throws IOException {
        int port = freePort();
        Path log = folder.resolve("node-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.lanedesk.Lanedesk",
                "--server.port=" + port,
                "--lanedesk.db.url=" + databaseUrl,
                "--lanedesk.db.user=postgres",
                "--lanedesk.db.pool=10"));
        for (String setting : settings) {
            command.add("--" + setting);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Node(process, port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the node answers. */
    public Node ready() throws IOException {
        Awaitility.await("node on port " + port)
                .atMost(START)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> !process.isAlive() || api().get("/actuator/health").status() == 200);
        if (!process.isAlive()) {
            throw new AssertionError("the node ended while starting:\n" + Files.readString(log));
        }
        return this;
    }

    /** Waits until the process is over by itself. @return its exit code */
    public int ended(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the node still runs");
        }
        return process.exitValue();
    }

    /** What it has written until now. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    public Api api() {
        return new Api(port);
    }

    public int port() {
        return port;
    }

    /** No goodbye: sockets, locks and half-done work stay as they are. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
