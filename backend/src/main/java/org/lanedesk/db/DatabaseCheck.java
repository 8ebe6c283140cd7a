package org.lanedesk.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Asks the configured database before anything is built upon it. One that is still starting (compose) is waited for,
 * {@code lanedesk.db.wait}; one that refuses us is not.
 */
public final class DatabaseCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String WAY_OUT = " Set LANEDESK_DB_URL, LANEDESK_DB_USER and LANEDESK_DB_PASSWORD to a"
            + " PostgreSQL that answers, or leave LANEDESK_DB_URL empty to use the embedded one.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        String url = settings.getProperty("lanedesk.db.url", "");
        if (!url.isEmpty()) {
            Properties as = new Properties();
            as.setProperty("user", settings.getProperty("lanedesk.db.user", "lanedesk"));
            as.setProperty("password", settings.getProperty("lanedesk.db.password", ""));
            as.setProperty("connectTimeout", "5");
            Duration wait = DurationStyle.detectAndParse(settings.getProperty("lanedesk.db.wait", "60s"));
            await(url, as, System.nanoTime() + wait.toNanos());
        }
    }

    private static void await(String url, Properties as, long end) {
        while (true) {
            try (Connection one = DriverManager.getConnection(url, as)) {
                one.getMetaData();
                return;
            } catch (SQLException e) {
                if (refuses(e) || System.nanoTime() > end) {
                    throw new DatabaseMissing(words(url, as.getProperty("user"), e), e);
                }
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** No driver for the address, a sign-in that is refused, a database that does not exist: waiting mends none of them. */
    private static boolean refuses(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("28") || state.equals("3D000") || state.equals("08001") && e.getCause() == null;
    }

    private static String words(String url, String user, SQLException e) {
        String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        String place = url.replaceAll("(?i)(password=)[^&]*", "$1***");
        return "No database at " + place + " for the user " + user + ": " + why + (why.endsWith(".") ? "" : ".")
                + WAY_OUT;
    }
}
