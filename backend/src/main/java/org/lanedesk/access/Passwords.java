package org.lanedesk.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords with Argon2id (RFC 9106). */
@Component
public class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 200;
    private final Argon2PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** each check takes 16 MB, so a flood of tries must not take all memory */
    private final Semaphore room = new Semaphore(4);

    /** of a password that nobody knows, with the same settings */
    private static final String NOBODY =
            "$argon2id$v=19$m=16384,t=2,p=1$L+DlqRvQ7Bs6gBp2Oby9sQ$Knm+4lFYAgGIGXU+6yrZUf8o7eCQwtADL8H/LYbH+D8";

    /** @return the hash to store */
    public String hash(String password) {
        return inRoom(() -> argon.encode(password));
    }

    /** Takes the same work whether or not there is a hash, so that time does not tell who exists. */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean same = inRoom(() -> argon.matches(password, hash == null ? NOBODY : hash));
        return same && hash != null;
    }

    /** @throws Problem 422 when too short or too long */
    public void check(String field, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid(field, "auth.passwordLength", SHORTEST, LONGEST);
        }
    }

    private <T> T inRoom(java.util.function.Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
