package org.lanedesk.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A mail server that answers RCPT TO as told and takes the rest. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final UnaryOperator<String> toRecipient;

    /** @param toRecipient the reply to one RCPT line, such as {@code 550 5.1.1 unknown} */
    RefusingServer(UnaryOperator<String> toRecipient) {
        this.toRecipient = toRecipient;
        try {
            socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "refusing-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the next client
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 test");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(java.util.Locale.ROOT);
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    say(client, "250 taken");
                }
            } else if (word.startsWith("RCPT")) {
                say(client, toRecipient.apply(line));
            } else if (word.startsWith("DATA")) {
                data = true;
                say(client, "354 go on");
            } else {
                say(client, word.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
